package org.cupel.acquisition.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cupel.testkit.CupelStack;
import org.cupel.testkit.Eventually;
import org.cupel.testkit.KafkaTopic;
import org.junit.jupiter.api.Test;

/** Results move a ranking before any training does. */
@QuarkusTest
@QuarkusTestResource(CupelStack.class)
class CorrectionTest {

    private static final String CORRECTED = "select parameters -> 'correction' ->> '%s' from active_learning_run_list"
            + " where campaign_id = '%s' and parameters ? 'correction' order by created_at";

    @Inject
    Loop loop;

    @Inject
    Predictor predictor;

    private UUID ranked(String name, String element, int n, int retrainAfter) {
        UUID id = loop.campaign(name, element, n, Map.of("retrainAfter", retrainAfter))
                .id();
        predictor.completeCycle(id, name, n);
        loop.awaitPhase(id, "awaiting_results");
        return id;
    }

    private List<String> corrected(UUID campaignId, String note, int runs) {
        return Eventually.is(
                        runs + " corrected rankings",
                        Duration.ofSeconds(30),
                        () -> loop.rows(CORRECTED.formatted(note, campaignId)),
                        rows -> rows.size() >= runs)
                .stream()
                .map(row -> row.get(0))
                .toList();
    }

    private List<String> ranking(UUID campaignId, String columns, String where) {
        return loop
                .rows("select " + columns + " from candidate_list where campaign_id = '" + campaignId + "' and " + where
                        + " order by rank, id")
                .stream()
                .map(row -> String.join(" ", row))
                .toList();
    }

    private double moved(UUID campaignId, String materialId) {
        return Double.parseDouble(ranking(campaignId, "ranked_median - q50", "material_id = '" + materialId + "'")
                .get(0));
    }

    @Test
    void aResultMovesItsFamilyAndLeavesTheOtherWhereItIs() {
        UUID id = ranked("family", "Cu", 80, 5);
        UUID first = loop.get(id).rankingId();
        UUID best = loop.candidates(id, "ranked").get(0);
        loop.sendToValidation(best);
        List<String> versions = ranking(id, "id, version", "state = 'ranked'");

        loop.report(best, "family-1", 0.08, "eV/atom").statusCode(201);

        assertThat(corrected(id, "results", 1)).containsExactly("1");
        UUID second = loop.get(id).rankingId();
        assertThat(second).isNotEqualTo(first);
        // family-20 is even; it was predicted at 0.02 and found at 0.08.
        assertThat(ranking(id, "ranked_sigma <= total", "material_id in ('family-22', 'family-24')"))
                .containsOnly("t");
        assertThat(moved(id, "family-22")).isBetween(0.001, 0.06);
        assertThat(moved(id, "family-24")).isBetween(0.001, 0.06);
        assertThat(moved(id, "family-21")).isBetween(0.0, moved(id, "family-22") / 2);
        assertThat(ranking(id, "material_id", "state = 'ranked'"))
                .hasSize(59)
                .first()
                .isEqualTo("family-21");
        assertThat(ranking(id, "run_id, rank", "state = 'ranked'")).allMatch(row -> row.startsWith(second.toString()));
        assertThat(versions)
                .as("moves decided on the ranking before stay possible")
                .containsAll(ranking(id, "id, version", "state = 'ranked'"));
        assertThat(new KafkaTopic("candidates.ranked")
                        .await(2, Loop.SOON, message -> message.key().equals(id.toString())))
                .hasSize(2);
        assertThat(loop.rows("select ranked, iteration from active_learning_run_list where campaign_id = '" + id
                        + "' order by created_at"))
                .isEqualTo(List.of(List.of("60", "1"), List.of("59", "1")));
    }

    /** Training runs, results go on coming in, and the ranking follows. */
    @Test
    void rankingsAreCorrectedWhileATrainingRuns() {
        UUID id = ranked("during", "Cd", 80, 2);
        List<UUID> candidates = loop.candidates(id, "ranked").subList(0, 4);
        candidates.forEach(loop::sendToValidation);
        loop.report(candidates.get(0), "during-0", 0.08, "eV/atom").statusCode(201);
        loop.report(candidates.get(1), "during-1", 0.05, "eV/atom").statusCode(201);
        UUID training = loop.awaitPhase(id, "training").trainingRequestId();
        loop.report(candidates.get(2), "during-2", 0.09, "eV/atom").statusCode(201);
        Eventually.holds("three results used", Loop.SOON, () -> corrected(id, "results", 1)
                .contains("3"));
        assertThat(corrected(id, "results", 1)).isSubsetOf("1", "2", "3");
        CampaignResponse campaign = loop.get(id);
        assertThat(campaign.phase()).isEqualTo("training");
        assertThat(campaign.trainingRequestId()).isEqualTo(training);
        assertThat(loop.trainings(id, 2)).hasSize(2);

        // The next model was taught the first two; the third is predicted with its pool, and corrects it.
        predictor.completeCycle(id, "during", 80);
        Eventually.is(
                "iteration 2",
                Loop.SOON,
                () -> loop.get(id),
                seen -> seen.iteration() == 2 && seen.phase().equals("awaiting_results"));
        String second = "select pool_size, ranked from active_learning_run_list where campaign_id = '" + id
                + "' and iteration = 2 order by created_at";
        List<String> once = List.of("57", "56");
        Eventually.holds("corrected", Loop.SOON, () -> loop.rows(second).equals(List.of(once, once)));
        assertThat(ranking(id, "material_id", "state = 'ranked'")).hasSize(56);
    }

    @Test
    void manyResultsAtOnceAreLearntTogether() {
        UUID id = ranked("burst", "Al", 120, 50);
        List<UUID> candidates = loop.candidates(id, "ranked").subList(0, 12);
        candidates.forEach(loop::sendToValidation);
        candidates.parallelStream().forEach(candidate -> loop.report(candidate, "burst-" + candidate, 0.06, "eV/atom")
                .statusCode(201));
        Eventually.holds(
                "all used", Loop.SOON, () -> corrected(id, "results", 1).contains("12"));
        Eventually.holds("no job left", Loop.SOON, () -> loop.rows(
                        "select 1 from jobs where kind = 'correction' and state in ('queued', 'running')")
                .isEmpty());
        List<String> used = corrected(id, "results", 1);
        assertThat(used)
                .hasSizeLessThanOrEqualTo(12)
                .doesNotHaveDuplicates()
                .last()
                .isEqualTo("12");
        assertThat(loop.rows(
                        "select distinct state from jobs where kind = 'correction' and payload ->> 'campaignId' = '"
                                + id + "'"))
                .isEqualTo(List.of(List.of("succeeded")));
    }

    /** A pool that was predicted before there were features is ranked by the model alone. */
    @Test
    void withoutFeaturesNothingIsCorrected() {
        UUID id =
                loop.rankedCampaign("bare", "Sb", 60, Map.of("retrainAfter", 5)).id();
        UUID first = loop.get(id).rankingId();
        UUID best = loop.candidates(id, "ranked").get(0);
        loop.sendToValidation(best);
        loop.report(best, "bare-1", 0.08, "eV/atom").statusCode(201);
        Eventually.holds("job done", Loop.SOON, () -> loop.rows(
                        "select count(*) from jobs where kind = 'correction' and state = 'succeeded' and payload ->>"
                                + " 'campaignId' = '" + id + "'")
                .equals(List.of(List.of("2"))));
        assertThat(loop.get(id).rankingId()).isEqualTo(first);
    }
}
