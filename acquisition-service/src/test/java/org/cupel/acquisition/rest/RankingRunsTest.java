package org.cupel.acquisition.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.data.Offset;
import org.cupel.acquisition.ranking.KeptScores;
import org.cupel.acquisition.ranking.PoolEntry;
import org.cupel.acquisition.ranking.ScoredEntry;
import org.cupel.testkit.CupelStack;
import org.cupel.testkit.Eventually;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(CupelStack.class)
class RankingRunsTest {

    @Inject
    Loop loop;

    @Inject
    KeptScores kept;

    @Test
    void anyRankingCanBeMadeAgainFromWhatWasKept() {
        UUID id = ranked("made-again", "Sm", Map.of("batch", Map.of("rule", "k-medoids", "perPrototype", 3)))
                .id();
        UUID first = loop.get(id).rankingId();
        List<List<String>> versions = versions(id);
        loop.post("/internal/campaigns/" + id + "/rankings", Map.of()).statusCode(202);
        UUID second = Eventually.is(
                        "second ranking",
                        Loop.SOON,
                        () -> loop.get(id),
                        seen -> !first.equals(seen.rankingId()) && seen.phase().equals("awaiting_results"))
                .rankingId();

        rankings(id, "")
                .body("id", equalTo(List.of(second.toString(), first.toString())))
                .body("scoresOnly", equalTo(List.of(true, false)));
        rankings(id, "?before=" + second).body("id", equalTo(List.of(first.toString())));
        rankings(id, "/" + second)
                .body("parameters.batch.rule", equalTo("k-medoids"))
                .body("parameters.round", equalTo(1))
                .body("picks", hasSize(3))
                .body("parameters.batchNote", containsString("Caps"))
                .body("scoresKey", containsString(second.toString()));
        assertThat(versions(id)).as("candidates are left alone by scores").isEqualTo(versions);
        check(id, second).statusCode(200).body("equal", equalTo(true)).body("difference", nullValue());
        check(id, first).body("equal", equalTo(true)).body("compared", equalTo(80));
    }

    @Test
    void whatIsNotAsItWasIsTold() {
        UUID id = ranked("forged", "Tc", Map.of("policy", "thompson")).id();
        UUID run = loop.get(id).rankingId();
        check(id, run).body("equal", equalTo(true));

        String key = rankings(id, "/" + run).extract().path("scoresKey");
        List<ScoredEntry> forged = new ArrayList<>(kept.read(key));
        ScoredEntry third = forged.get(2);
        PoolEntry entry = third.entry();
        forged.set(
                2,
                new ScoredEntry(new PoolEntry(entry.materialId(), entry.median() - 1, entry.sigma()), third.score()));
        kept.keep(id, run, forged);

        check(id, run).body("equal", equalTo(false)).body("difference", containsString(entry.materialId()));
    }

    @Test
    void aRankingThatIsNoneIsNotFound() {
        UUID id = ranked("none", "Dy", Map.of()).id();

        check(id, UUID.randomUUID()).statusCode(404).body("type", equalTo("urn:cupel:problem:unknown-ranking"));
        given().get("/internal/campaigns/{id}/rankings/first", id).then().statusCode(404);
    }

    @Test
    void aBatchLargerThanThePoolHoldsThePoolAndSaysSo() {
        UUID id = ranked("small", "Tb", Map.of("batchSize", 500)).id();

        rankings(id, "/" + loop.get(id).rankingId())
                .body("picks", hasSize(80))
                .body("parameters.batchNote", containsString("The pool holds 80"));
    }

    @Test
    void aWeightThatIsScheduledIsRecorded() {
        UUID id = ranked(
                        "scheduled",
                        "Ho",
                        Map.of("policy", "ucb", "explorationWeight", 0.1, "explorationSchedule", "no-regret"))
                .id();
        UUID run = loop.get(id).rankingId();

        // sqrt(2 ln(80 * pi^2 / 6 / 0.1))
        assertThat(rankings(id, "/" + run).extract().<Float>path("parameters.weight"))
                .isCloseTo(3.7901f, Offset.offset(1e-3f));
        check(id, run).body("equal", equalTo(true));
    }

    @Test
    void whatMakesNoSenseIsRefusedWithWhatToSend() {
        refused(Map.of("policy", "log-ehvi"), "feasibility");
        refused(Map.of("batch", Map.of("rule", "best")), "local-penalty");
        refused(Map.of("batch", Map.of("perFormula", 0)), "batch.perFormula");
        refused(Map.of("batchSize", 3, "batch", Map.of("replicates", 3)), "0 to 2");
        refused(Map.of("batchSize", 5000, "batch", Map.of("rule", "k-medoids")), "4000");
        refused(Map.of("policy", "ucb", "explorationSchedule", "no-regret", "explorationWeight", 3.0), "delta");
        refused(Map.of("policy", "ucb", "explorationSchedule", "falling"), "inverse-square-root");
        refused(Map.of("explorationSchedule", "no-regret"), "ucb or straddle");
        refused(
                Map.of("policy", "thompson", "stopping", List.of(Map.of("rule", "best-score-below-cost", "cost", 1))),
                "promise nothing");
    }

    private void refused(Map<String, Object> more, String advice) {
        Map<String, Object> body = new HashMap<>(Map.of("name", "refused"));
        body.putAll(more);
        loop.post("/internal/campaigns", body).statusCode(422).body("detail", containsString(advice));
        assertThat(loop.rows("select id from campaign_list where name = 'refused'"))
                .isEmpty();
    }

    private CampaignResponse ranked(String name, String element, Map<String, Object> more) {
        return loop.rankedCampaign(name, element, 100, more);
    }

    private List<List<String>> versions(UUID id) {
        return loop.rows("select id, version from candidate_list where campaign_id = '" + id + "' order by id");
    }

    private static ValidatableResponse rankings(UUID id, String more) {
        return given().get("/internal/campaigns/" + id + "/rankings" + more)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse check(UUID id, UUID run) {
        return given().post("/internal/campaigns/{id}/rankings/{run}/check", id, run)
                .then();
    }
}
