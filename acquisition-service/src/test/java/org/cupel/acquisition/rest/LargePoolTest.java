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
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(CupelStack.class)
class LargePoolTest {

    private static final Logger LOG = Logger.getLogger(LargePoolTest.class);
    private static final int MATERIALS = 100_020;
    private static final Duration LIMIT = Duration.ofMinutes(2);

    @Inject
    Loop loop;

    @Test
    void ranksAHundredThousandCandidatesWithinSecondsAndAgain() {
        UUID id = loop.campaign("large", "Ni", MATERIALS, Map.of()).id();
        loop.completeCycle(id, "large", MATERIALS);
        CampaignResponse campaign = Eventually.is(
                "first ranking", LIMIT, () -> loop.get(id), seen -> seen.phase().equals("awaiting_results"));
        assertThat(loop.rows("select count(*) from candidate_list where campaign_id = '" + campaign.id() + "'"))
                .isEqualTo(List.of(List.of("100000")));

        long start = System.nanoTime();
        loop.post("/internal/campaigns/" + campaign.id() + "/rankings", Map.of())
                .statusCode(202);
        UUID first = campaign.rankingId();
        Eventually.is(
                "second ranking",
                LIMIT,
                () -> loop.get(campaign.id()),
                seen -> !first.equals(seen.rankingId()) && seen.phase().equals("awaiting_results"));
        Duration took = Duration.ofNanos(System.nanoTime() - start);

        LOG.infof("Ranking 100,000 candidates again took %d ms", took.toMillis());
        assertThat(took).isLessThan(LIMIT);
        assertThat(loop.rows("select ranked, iteration from active_learning_run_list where campaign_id = '"
                        + campaign.id() + "' order by created_at"))
                .isEqualTo(List.of(List.of("100000", "1"), List.of("100000", "1")));
    }
}
