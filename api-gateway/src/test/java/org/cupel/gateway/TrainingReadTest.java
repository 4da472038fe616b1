package org.cupel.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashSet;
import java.util.UUID;
import org.cupel.gateway.stack.Admin;
import org.cupel.gateway.stack.GatewayStack;
import org.cupel.gateway.stack.Seed;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(GatewayStack.class)
class TrainingReadTest {

    @Test
    void aCampaignShowsItsTrainingAndTheChampion() {
        UUID campaign = Seed.campaign("trained");
        UUID run = Seed.trainingRun(campaign, "running");
        Admin.execute(
                "insert into training.epochs values (?, 0, 1, 0.5, 0.08), (?, 0, 2, 0.4, 0.06), (?, 1, 1, 0.5, 0.09)",
                run,
                run,
                run);
        UUID model = Seed.champion("eAboveHull", Seed.trainingRun(UUID.randomUUID(), "succeeded"));
        given().get("/api/v1/campaigns/" + campaign)
                .then()
                .statusCode(200)
                .body("training.runId", equalTo(run.toString()))
                .body("training.state", equalTo("running"))
                .body("trainingProgress.members", equalTo(2))
                .body("trainingProgress.epoch", equalTo(2))
                .body("trainingProgress.epochsDone", equalTo(3))
                .body("trainingProgress.validationMae", equalTo(0.06f))
                .body("champion.modelId", equalTo(model.toString()))
                .body("champion.metrics.spearman", equalTo(0.9f));
        given().get("/api/v1/models/champion")
                .then()
                .statusCode(200)
                .body("modelId", equalTo(model.toString()))
                .body("champion", equalTo(true));
        given().get("/api/v1/models?property=eAboveHull")
                .then()
                .statusCode(200)
                .body("items.modelId", hasItem(model.toString()));
    }

    @Test
    void aModelShowsItsGatesItsComparisonsAndItsLife() {
        UUID first = Seed.champion("eAboveHull", Seed.trainingRun(UUID.randomUUID(), "succeeded"));
        UUID second = Seed.champion("eAboveHull", Seed.trainingRun(UUID.randomUUID(), "succeeded"));
        Seed.judged(second, true);
        Seed.crowned(first, null, "promote", "the first");
        Seed.crowned(second, first, "promote", "better");
        Seed.crowned(first, second, "restore", "worse on the last batch");

        given().get("/api/v1/models/" + second)
                .then()
                .statusCode(200)
                .body("state", equalTo("champion"))
                .body("governanceProfile", equalTo("strict"))
                .body("gatesPassed", equalTo(true));
        given().get("/api/v1/models/" + first)
                .then()
                .body("state", equalTo("retired"))
                .body("gatesPassed", nullValue());
        given().get("/api/v1/models/" + second + "/governance")
                .then()
                .statusCode(200)
                .body("profile", equalTo("strict"))
                .body("report.gates[0].name", equalTo("parity"));
        given().get("/api/v1/models/" + first + "/governance")
                .then()
                .statusCode(404)
                .body("type", containsString("no-governance"));
        given().get("/api/v1/models/" + second + "/comparisons")
                .then()
                .statusCode(200)
                .body("[0].figures.pool.sampled", equalTo(41))
                .body("[0].notWorse", equalTo(false));
        given().get("/api/v1/models/" + first + "/history")
                .then()
                .statusCode(200)
                .body("action", contains("promote", "restore"))
                .body("[1].otherModelId", equalTo(second.toString()));
        given().get("/api/v1/models/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("type", containsString("unknown-model"));
        var newest = given().get("/api/v1/promotions?property=eAboveHull&limit=2")
                .then()
                .statusCode(200)
                .body("items.modelId", contains(first.toString(), second.toString()))
                .body("items.action", contains("restore", "promote"))
                .body("items[0].until", nullValue())
                .body("items[0].previousModelId", equalTo(second.toString()))
                .extract()
                .jsonPath();
        assertThat(newest.getString("items[1].until")).isEqualTo(newest.getString("items[0].since"));
        given().urlEncodingEnabled(false)
                .get(newest.getString("next"))
                .then()
                .statusCode(200)
                .body("items[0].reason", equalTo("the first"));
    }

    @Test
    void aPropertyWithoutAModelSaysHowToGetOne() {
        given().get("/api/v1/models/champion?property=bandGap")
                .then()
                .statusCode(404)
                .body("detail", containsString("bandGap"))
                .body("detail", containsString("training"));
    }

    @Test
    void withoutMlflowRunsAreToldByPostgresAndItIsSaid() {
        UUID run = Seed.trainingRun(UUID.randomUUID(), "failed");
        given().get("/api/v1/runs?limit=1000")
                .then()
                .statusCode(200)
                .body("source", equalTo("postgres"))
                .body("note", containsString("CUPEL_MLFLOW_URL"))
                .body("items.runId", hasItem(run.toString()))
                .body("next", nullValue());
        given().get("/api/v1/runs/" + run).then().statusCode(200).body("state", equalTo("failed"));
    }

    @Test
    void pagesOfRunsShowEachOnce() {
        for (int i = 0; i < 7; i++) {
            Seed.trainingRun(UUID.randomUUID(), "queued");
        }
        var seen = new HashSet<String>();
        int rows = 0;
        String next = "/api/v1/runs?limit=2";
        while (next != null) {
            var page = given().urlEncodingEnabled(false)
                    .get(next)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            rows += page.getList("items").size();
            seen.addAll(page.getList("items.runId"));
            next = page.getString("next");
        }
        assertThat(rows).isGreaterThanOrEqualTo(7).isEqualTo(seen.size());
    }
}
