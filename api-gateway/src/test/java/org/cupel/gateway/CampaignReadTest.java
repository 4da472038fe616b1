package org.cupel.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.cupel.gateway.stack.Admin;
import org.cupel.gateway.stack.GatewayStack;
import org.cupel.gateway.stack.Seed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(GatewayStack.class)
class CampaignReadTest {

    private UUID campaign;
    private String candidate;

    @BeforeEach
    void seed() {
        campaign = Seed.campaign("read");
        Seed.candidates(campaign, Seed.ranking(campaign), 100);
        candidate = given().get("/api/v1/campaigns/" + campaign + "/candidates?sort=rank&limit=1")
                .jsonPath()
                .getString("items[0].id");
    }

    @Test
    void aCampaignIsShownWithWhatBelongsToIt() {
        given().get("/api/v1/campaigns/" + campaign)
                .then()
                .statusCode(200)
                .body("id", equalTo(campaign.toString()))
                .body("name", startsWith("read "))
                .body("unit", equalTo("eV/atom"))
                .body("phase", equalTo("awaiting_results"))
                .body("selection.requiredElements", equalTo(List.of("Li", "O")))
                .body("budget", nullValue())
                .body("candidates.ranked", equalTo(98))
                .body("candidates.flagged", equalTo(2))
                .body("pending", equalTo(2))
                .body("latestRanking.poolSize", equalTo(10))
                .body("latestRanking.parameters.explorationWeight", equalTo(1.0f))
                .body("latestRanking.picks", equalTo(List.of("m-1")));
    }

    @Test
    void campaignsAndRankingsAreListed() {
        given().get("/api/v1/campaigns?limit=5").then().statusCode(200).body("items.id", hasItem(campaign.toString()));
        given().get("/api/v1/campaigns/" + campaign + "/rankings")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("next", nullValue());
    }

    @Test
    void oneRankingIsReadByItsId() {
        String rankings = "/api/v1/campaigns/" + campaign + "/rankings";
        String run = given().get(rankings).then().extract().path("items[0].id");

        given().get(rankings + "/" + run)
                .then()
                .statusCode(200)
                .body("poolHash", equalTo("abc"))
                .body("scoresKey", nullValue())
                .body("scoresOnly", equalTo(false));
        given().get(rankings + "/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:cupel:problem:unknown-ranking"));
    }

    @Test
    void howBatchesAreChosenIsShown() {
        given().get("/api/v1/campaigns/" + campaign)
                .then()
                .body("batch.rule", equalTo("top"))
                .body("explorationSchedule", equalTo("constant"));
    }

    @Test
    void rulesAndTheReasonOfTheEndAreShown() {
        given().get("/api/v1/campaigns/" + campaign)
                .then()
                .body("stopping", hasSize(0))
                .body("stopped", nullValue())
                .body("retrain.afterResults", equalTo(20))
                .body("retrain.afterDays", nullValue());
        Admin.execute(
                "update acquisition.campaigns set state = 'finished', owner = 'ada', goal = 'bandGap > 2',"
                        + " stopped_by = 'no-find',"
                        + " stopped_why = 'No find.', stopping = '[{\"rule\": \"no-find\", \"rounds\": 3}]' where id = ?",
                campaign);
        given().get("/api/v1/campaigns/" + campaign)
                .then()
                .body("owner", equalTo("ada"))
                .body("goal", equalTo("bandGap > 2"))
                .body("stopping[0].rounds", equalTo(3))
                .body("stopped.by", equalTo("no-find"));
    }

    @Test
    void notesAreListedNewestFirst() {
        for (String text : List.of("first", "second")) {
            Admin.execute(
                    "insert into acquisition.campaign_notes values (?, ?, 'ada', ?, clock_timestamp())",
                    UUID.randomUUID(),
                    campaign,
                    text);
        }
        given().get("/api/v1/campaigns/" + campaign + "/notes")
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items[0].text", equalTo("second"));
    }

    @Test
    void whatWaitsInAnotherCampaignSaysWhere() {
        UUID other = Seed.campaign("other");
        Seed.candidates(other, Seed.ranking(other), 100);
        String flagged = given().get("/api/v1/campaigns/" + other + "/candidates?state=flagged&limit=1")
                .jsonPath()
                .getString("items[0].materialId");
        String mine = given().get("/api/v1/campaigns/" + campaign + "/candidates?sort=rank&limit=100")
                .jsonPath()
                .getString("items.find { it.materialId == '" + flagged + "' }.pendingIn");
        assertThat(mine).isNotNull();
        given().get("/api/v1/candidates/" + candidate).then().body("pendingIn", nullValue());
    }

    @Test
    void aCandidateAndItsHistoryAreShown() {
        Admin.execute(
                "insert into acquisition.candidate_history (candidate_id, campaign_id, action, from_state, to_state,"
                        + " version_before, version_after, actor, reason, moved_at) values (?, ?, 'flag', 'ranked',"
                        + " 'flagged', 1, 2, 'ada', 'lowest q90', now())",
                UUID.fromString(candidate),
                campaign);
        given().get("/api/v1/candidates/" + candidate)
                .then()
                .statusCode(200)
                .body("materialId", equalTo("m-1"))
                .body("reasons[0]", containsString("q90"));
        given().get("/api/v1/candidates/" + candidate + "/history")
                .then()
                .statusCode(200)
                .body("", hasSize(1))
                .body("[0].actor", equalTo("ada"))
                .body("[0].versionAfter", equalTo(2));
    }

    @Test
    void resultsAreListed() {
        Admin.execute(
                "insert into acquisition.validation_results (id, campaign_id, candidate_id, material_id, property, value,"
                        + " unit, reported_value, reported_unit, kind, actor, outcome, candidate_version,"
                        + " idempotency_key, request_hash, recorded_at) values (?, ?, ?, 'm-1', 'eAboveHull', 0.031,"
                        + " 'eV/atom', 31, 'meV/atom', 'dft', 'lab-7', 'validated', 3, ?, 'h', now())",
                UUID.randomUUID(),
                campaign,
                UUID.fromString(candidate),
                UUID.randomUUID().toString());
        given().get("/api/v1/campaigns/" + campaign + "/results")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].value", equalTo(0.031f))
                .body("items[0].reportedUnit", equalTo("meV/atom"))
                .body("items[0].attachments", hasSize(0))
                .body("items[0].additional", equalTo(false));
    }

    @Test
    void aSynthesisThatFailedIsListedWithItsReason() {
        Admin.execute(
                "insert into acquisition.validation_results (id, campaign_id, candidate_id, material_id, property, kind,"
                        + " actor, outcome, reason, candidate_version, idempotency_key, request_hash, recorded_at)"
                        + " values (?, ?, ?, 'm-1', 'eAboveHull', 'experiment', 'lab-7', 'failed_synthesis', 'It melted.',"
                        + " 3, ?, 'h', now())",
                UUID.randomUUID(),
                campaign,
                UUID.fromString(candidate),
                UUID.randomUUID().toString());
        given().get("/api/v1/campaigns/" + campaign + "/results")
                .then()
                .statusCode(200)
                .body("items[0].outcome", equalTo("failed_synthesis"))
                .body("items[0].reason", equalTo("It melted."))
                .body("items[0].value", nullValue())
                .body("items[0].label", equalTo(false))
                .body("items[0].correctedBy", nullValue());
        given().get("/api/v1/campaigns/" + campaign).then().body("results", equalTo(0));
    }

    @Test
    void ofSeveralResultsTheLabelIsToldAndWhatContradictsIt() {
        String material = "m-" + campaign;
        Admin.execute(
                "update acquisition.candidates set material_id = ? where id = ?", material, UUID.fromString(candidate));
        UUID dft = UUID.randomUUID();
        UUID measured = UUID.randomUUID();
        result(measured, material, "experiment", 0.3, false);
        result(dft, material, "dft", 0.01, true);
        Admin.execute(
                "insert into acquisition.result_contradictions values (?, ?, ?, 'eAboveHull', 0.29, 0.015, 'They differ.',"
                        + " now())",
                dft,
                measured,
                material);

        given().get("/api/v1/candidates/" + candidate + "/results")
                .then()
                .statusCode(200)
                .body("", hasSize(2))
                .body("find { it.kind == 'experiment' }.label", equalTo(true))
                .body("find { it.kind == 'dft' }.label", equalTo(false));
        Admin.execute(
                "update acquisition.ranking_scores set median = 0.025, sigma = 0.03125, others ="
                        + " '[{\"property\": \"bandGap\", \"probability\": 0.5, \"from\": \"prior\"}]' where candidate_id = ?",
                UUID.fromString(candidate));
        given().get("/api/v1/candidates/" + candidate)
                .then()
                .body("rankedMedian", equalTo(0.025f))
                .body("rankedSigma", equalTo(0.03125f))
                .body("otherProperties[0].property", equalTo("bandGap"))
                .body("otherProperties[0].from", equalTo("prior"))
                .body("contradictions", hasSize(1))
                .body("contradictions[0].otherId", equalTo(measured.toString()))
                .body("contradictions[0].allowed", equalTo(0.015f));
        given().get("/api/v1/campaigns/" + campaign)
                .then()
                .body("results", equalTo(2))
                .body("tested", equalTo(1));
    }

    private void result(UUID id, String material, String kind, double value, boolean additional) {
        Admin.execute(
                "insert into acquisition.validation_results (id, campaign_id, candidate_id, material_id, property, value,"
                        + " unit, reported_value, reported_unit, kind, actor, outcome, candidate_version,"
                        + " idempotency_key, request_hash, recorded_at, additional) values (?, ?, ?, ?, 'eAboveHull', ?,"
                        + " 'eV/atom', 31, 'meV/atom', ?, 'lab-7', 'validated', 3, ?, 'h', clock_timestamp(), ?)",
                id,
                campaign,
                UUID.fromString(candidate),
                material,
                value,
                kind,
                id.toString(),
                additional);
    }

    @Test
    void driftIsListedAndTheNewestWordOnTheModelInUseIsTheCampaigns() {
        given().get("/api/v1/campaigns/" + campaign)
                .then()
                .body("retrainRecommended", nullValue())
                .body("retrainReasons", hasSize(0));
        UUID model = UUID.randomUUID();
        Admin.execute("update acquisition.campaigns set model_id = ? where id = ?", model, campaign);
        Seed.driftReport(campaign, model, null, "[]");
        Seed.driftReport(campaign, model, true, "[{\"rule\": \"psi\", \"column\": \"atoms\"}]");
        Seed.driftReport(campaign, UUID.randomUUID(), false, "[]");

        given().get("/api/v1/campaigns/" + campaign + "/drift")
                .then()
                .statusCode(200)
                .body("items", hasSize(3))
                .body("items[0].retrainRecommended", equalTo(false))
                .body("items[1].reasons[0].rule", equalTo("psi"))
                .body("items[1].findings.columns", hasSize(0))
                .body("items[2].notCompared", containsString("older"));
        given().get("/api/v1/campaigns/" + campaign)
                .then()
                .body("retrainRecommended", equalTo(true))
                .body("retrainReasons[0].column", equalTo("atoms"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "campaigns/{id}",
                "campaigns/{id}/rankings",
                "campaigns/{id}/results",
                "campaigns/{id}/notes",
                "campaigns/{id}/drift",
                "candidates/{id}",
                "candidates/{id}/history",
                "candidates/{id}/structure",
                "candidates/{id}/results",
                "ingestions/{id}",
                "ingestions/{id}/rejected",
                "runs/{id}"
            })
    void whatIsUnknownIsNamed(String path) {
        for (String id : List.of(UUID.randomUUID().toString(), "seven")) {
            given().get("/api/v1/" + path, id)
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json")
                    .body("detail", containsString(id))
                    .body("detail", containsString("GET /api/v1/"));
        }
    }
}
