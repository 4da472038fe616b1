package org.cupel.acquisition.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cupel.testkit.CupelStack;
import org.cupel.testkit.Eventually;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** From an accepted result to the list that knows it, over 100,000 candidates. */
@QuarkusTest
@QuarkusTestResource(CupelStack.class)
class LargeCorrectionTest {

    private static final Logger LOG = Logger.getLogger(LargeCorrectionTest.class);
    private static final int MATERIALS = 100_020;
    private static final int RESULTS = Integer.getInteger("cupel.results", 4);
    private static final boolean TWO_PROPERTIES = Boolean.getBoolean("cupel.results.two-properties");
    private static final Duration LIMIT = Duration.ofMinutes(2);

    @Inject
    Loop loop;

    @Inject
    Predictor predictor;

    @Inject
    OtherServices others;

    @Test
    void aHundredThousandCandidatesAreRankedAnewSoonAfterEachResult() throws InterruptedException {
        UUID id = loop.campaign("corrected", "Si", MATERIALS, definition()).id();
        predictor.completeCycle(id, "corrected", MATERIALS);
        Eventually.is("ranking", LIMIT, () -> loop.get(id), seen -> seen.phase().equals("awaiting_results"));
        Eventually.holds("features at hand", LIMIT, () -> loop.rows(
                        "select 1 from jobs where kind = 'correction' and state in ('queued', 'running')")
                .isEmpty());
        List<UUID> candidates = first(id);
        candidates.forEach(loop::sendToValidation);

        long[] millis = new long[RESULTS];
        for (int i = 0; i < RESULTS; i++) {
            millis[i] = millisToRanking(id, candidates.get(i), i);
            LOG.infof(
                    "Ranked anew %d ms after result %d was accepted, in phase %s",
                    millis[i], i, loop.get(id).phase());
        }
        Arrays.sort(millis);
        LOG.infof(
                "100,000 candidates, %d results: ranked anew after %d ms in the median, %d ms at worst",
                RESULTS, millis[RESULTS / 2], millis[RESULTS - 1]);
        assertThat(millis[0]).isLessThan(LIMIT.toMillis());
        assertThat(loop.rows("select count(*) from candidate_list where campaign_id = '" + id
                        + "' and state = 'ranked' and ranked_sigma <= total + 1e-9"))
                .isEqualTo(List.of(List.of(String.valueOf(100_000 - RESULTS))));
    }

    private Map<String, Object> definition() {
        int retrainAfter = Math.max(2, RESULTS / 2);
        if (!TWO_PROPERTIES) {
            return Map.of("retrainAfter", retrainAfter);
        }
        UUID gaps = UUID.randomUUID();
        others.createViews();
        others.predict(gaps, "corrected", 20, MATERIALS, "i % 7", "0.5");
        others.crown("bandGap", gaps);
        return Map.of("retrainAfter", retrainAfter, "goal", "eAboveHull < 0.05 and bandGap > 1.5");
    }

    @AfterEach
    void nobodyReigns() {
        others.dethrone("bandGap");
    }

    private List<UUID> first(UUID id) {
        return loop
                .rows("select id from candidate_list where campaign_id = '" + id + "' and rank <= " + RESULTS
                        + " and state = 'ranked' order by rank limit " + RESULTS)
                .stream()
                .map(row -> UUID.fromString(row.get(0)))
                .toList();
    }

    private long millisToRanking(UUID id, UUID candidate, int number) throws InterruptedException {
        loop.report(candidate, "corrected-" + number, 0.05 + 0.002 * number, "eV/atom")
                .statusCode(201);
        long accepted = System.nanoTime();
        String wanted = String.valueOf(number + 1);
        while (!wanted.equals(resultsBehindTheList(id))) {
            Thread.sleep(50);
            assertThat(Duration.ofNanos(System.nanoTime() - accepted)).isLessThan(LIMIT);
        }
        return Duration.ofNanos(System.nanoTime() - accepted).toMillis();
    }

    /** Of the ranking that the first page of the list shows. */
    private String resultsBehindTheList(UUID id) {
        List<List<String>> rows = loop.rows(
                "select r.parameters -> 'correction' ->> 'results' from (select run_id from candidate_list where campaign_id = '"
                        + id + "' and state = 'ranked' order by rank limit 1) top"
                        + " join active_learning_run_list r on r.id = top.run_id");
        return rows.isEmpty() ? null : rows.get(0).get(0);
    }
}
