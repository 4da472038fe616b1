package org.cupel.acquisition.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cupel.testkit.CupelStack;
import org.junit.jupiter.api.Test;

/** Several campaigns about one property over one pool. */
@QuarkusTest
@QuarkusTestResource(CupelStack.class)
class SharedPoolTest {

    private static final int MATERIALS = 60;

    @Inject
    Loop loop;

    @Test
    void whatWaitsInOneCampaignWaitsInTheOtherAndIsMeasuredOnce() {
        CampaignResponse one = loop.rankedCampaign("shared", "Rh", MATERIALS, Map.of("retrainAfter", 100));
        CampaignResponse other = second("shared-second", "Rh", "shared", one);
        String material = material(loop.candidates(one.id(), "ranked").get(0));
        UUID mine = candidate(one.id(), material);
        UUID theirs = candidate(other.id(), material);

        loop.move(mine, "flag", loop.version(mine)).statusCode(200);
        loop.move(theirs, "flag", loop.version(theirs))
                .statusCode(409)
                .body("type", equalTo("urn:cupel:problem:pending-elsewhere"))
                .body("campaignId", equalTo(one.id().toString()))
                .body("detail", containsString("'shared'"));
        assertThat(state(theirs)).isEqualTo("ranked");
        assertThat(loop.rows("select pending_in from candidate_list where id = '" + theirs + "'"))
                .isEqualTo(List.of(List.of(one.id().toString())));

        loop.post("/internal/campaigns/" + other.id() + "/rankings", Map.of()).statusCode(202);
        loop.awaitPhase(other.id(), "awaiting_results");
        assertThat(loop.rows("select out_of_pool from candidate_list where id = '" + theirs + "'")
                        .get(0)
                        .get(0))
                .contains("another campaign");

        loop.move(mine, "send_to_validation", loop.version(mine)).statusCode(200);
        loop.report(mine, "shared-result", 0.01, "eV/atom").statusCode(201);
        String next = material(loop.candidates(one.id(), "ranked").get(0));
        UUID nextTheirs = candidate(other.id(), next);
        loop.sendToValidation(nextTheirs);
        loop.report(nextTheirs, "shared-next", 0.02, "eV/atom").statusCode(201);
        UUID nextMine = candidate(one.id(), next);
        loop.move(nextMine, "flag", loop.version(nextMine))
                .statusCode(409)
                .body("type", equalTo("urn:cupel:problem:measured-elsewhere"))
                .body("candidateId", equalTo(nextTheirs.toString()));
    }

    @Test
    void ofTwoCampaignsThatFlagAtOnceOneWins() throws Exception {
        CampaignResponse one = loop.rankedCampaign("race", "Ru", MATERIALS, Map.of("retrainAfter", 100));
        CampaignResponse other = second("race-second", "Ru", "race", one);
        ExecutorService people = Executors.newFixedThreadPool(2);
        for (UUID mine : loop.candidates(one.id(), "ranked").subList(0, 10)) {
            UUID theirs = candidate(other.id(), material(mine));
            List<Callable<Integer>> clicks = new ArrayList<>();
            for (UUID candidate : List.of(mine, theirs)) {
                clicks.add(() -> loop.move(candidate, "flag", loop.version(candidate))
                        .extract()
                        .statusCode());
            }
            List<Integer> codes = new ArrayList<>();
            for (Future<Integer> click : people.invokeAll(clicks)) {
                codes.add(click.get());
            }
            assertThat(codes).containsExactlyInAnyOrder(200, 409);
        }
        people.shutdown();
    }

    @Test
    void aRuleEndsTheCampaignWithItsReasonAndTheResultsThatAreUnderWayStillCount() {
        CampaignResponse campaign = loop.rankedCampaign(
                "ruled",
                "Os",
                MATERIALS,
                Map.of(
                        "batchSize", 2,
                        "retrainAfter", 100,
                        "stopping", List.of(Map.of("rule", "no-find", "rounds", 1))));
        List<UUID> best = loop.candidates(campaign.id(), "ranked");
        best.subList(0, 3).forEach(loop::sendToValidation);

        loop.report(best.get(0), "ruled-0", 0.2, "eV/atom").statusCode(201);
        assertThat(loop.get(campaign.id()).state()).isEqualTo("running");
        loop.report(best.get(1), "ruled-1", 0.2, "eV/atom").statusCode(201);

        CampaignResponse finished = loop.get(campaign.id());
        assertThat(finished.state()).isEqualTo("finished");
        assertThat(finished.stopped().by()).isEqualTo("no-find");
        assertThat(finished.message()).contains("No find in the last round (2 results)");
        assertThat(loop.rows("select stopped_by, stopped_why from campaign_list where id = '" + campaign.id() + "'"))
                .isEqualTo(List.of(List.of("no-find", finished.message())));
        loop.report(best.get(2), "ruled-2", 0.01, "eV/atom").statusCode(201);
        assertThat(loop.get(campaign.id()).results()).isEqualTo(3);
    }

    @Test
    void theRankingItselfMayEndIt() {
        CampaignResponse hopeless = loop.campaign(
                "hopeless",
                "Ir",
                MATERIALS,
                Map.of("threshold", -1.0, "stopping", List.of(Map.of("rule", "expected-finds-below"))));
        loop.completeCycle(hopeless.id(), "hopeless", MATERIALS);

        CampaignResponse finished = loop.awaitPhase(hopeless.id(), "idle");
        assertThat(finished.stopped().by()).isEqualTo("expected-finds-below");
        assertThat(loop.rows("select count(*), max(p_goal) < 1e-9 from candidate_list where campaign_id = '"
                        + hopeless.id() + "'"))
                .isEqualTo(List.of(List.of("40", "t")));
    }

    /** Another campaign over the same materials, with the same model. */
    private CampaignResponse second(String name, String element, String prefix, CampaignResponse first) {
        CampaignResponse other = loop.post(
                        "/internal/campaigns",
                        Map.of(
                                "name",
                                name,
                                "batchSize",
                                5,
                                "retrainAfter",
                                100,
                                "selection",
                                Map.of("requiredElements", List.of(element))))
                .statusCode(201)
                .extract()
                .as(CampaignResponse.class);
        UUID model = loop.get(first.id()).modelId();
        loop.completeCycle(loop.awaitPhase(other.id(), "training"), model);
        loop.awaitPhase(other.id(), "awaiting_results");
        assertThat(loop.rows("select count(*) from candidate_list where campaign_id = '" + other.id()
                        + "' and material_id like '" + prefix + "-%'"))
                .isEqualTo(List.of(List.of(Integer.toString(MATERIALS - 20))));
        return other;
    }

    private UUID candidate(UUID campaignId, String material) {
        return UUID.fromString(loop.rows("select id from candidate_list where campaign_id = '" + campaignId
                        + "' and material_id = '" + material + "'")
                .get(0)
                .get(0));
    }

    private String material(UUID candidate) {
        return loop.rows("select material_id from candidate_list where id = '" + candidate + "'")
                .get(0)
                .get(0);
    }

    private String state(UUID candidate) {
        return loop.rows("select state from candidate_list where id = '" + candidate + "'")
                .get(0)
                .get(0);
    }
}
