package org.cupel.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.cupel.gateway.stack.GatewayStack;
import org.cupel.gateway.stack.OwnerScript;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(GatewayStack.class)
class ForwardingTest {

    private static final String PROBLEM = "application/problem+json";
    private static final String STALE =
            "{\"type\":\"urn:cupel:problem:stale-version\",\"title\":\"Conflict\",\"status\":409,"
                    + "\"detail\":\"Version 3 is not current.\",\"currentVersion\":5}";
    private static final String MOVE = "{\"version\":3,\"actor\":\"ada\",\"reason\":\"lowest q90\"}";

    private final UUID id = UUID.randomUUID();

    @Test
    void aNewCampaignReachesItsOwnerUnchanged() {
        String body = "{ \"name\": \"li-tm-oxides\", \"somethingNew\": [1, 2.50] }";
        OwnerScript.answers(201, "application/json", "{\"id\":\"7\"}");
        given().contentType("application/json")
                .body(body)
                .post("/api/v1/campaigns")
                .then()
                .statusCode(201)
                .contentType("application/json")
                .body(equalTo("{\"id\":\"7\"}"));
        assertThat(OwnerScript.asked()).containsExactly("POST /internal/campaigns " + body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"start", "pause", "resume", "finish", "training", "predictions", "rankings"})
    void aStepIsForwardedWithAndWithoutABody(String step) {
        OwnerScript.answers(202, "application/json", "{}");
        given().post("/api/v1/campaigns/" + id + "/" + step).then().statusCode(202);
        given().contentType("application/json")
                .body("{\"actor\":\"ada\"}")
                .post("/api/v1/campaigns/" + id + "/" + step)
                .then()
                .statusCode(202);
        String line = "POST /internal/campaigns/" + id + "/" + step;
        assertThat(OwnerScript.asked()).containsExactly(line + " {}", line + " {\"actor\":\"ada\"}");
    }

    @Test
    void theCheckOfARankingIsItsOwners() {
        OwnerScript.answers(200, "application/json", "{\"equal\":true}");
        UUID run = UUID.randomUUID();

        given().post("/api/v1/campaigns/" + id + "/rankings/" + run + "/check")
                .then()
                .statusCode(200)
                .body("equal", equalTo(true));
        given().post("/api/v1/campaigns/" + id + "/rankings/last/check").then().statusCode(404);
        assertThat(OwnerScript.asked())
                .hasSize(1)
                .allMatch(line -> line.startsWith("POST /internal/campaigns/" + id + "/rankings/" + run + "/check"));
    }

    @Test
    void aDraftAndANoteReachTheirOwnerUnchanged() {
        OwnerScript.answers(200, "application/json", "{}");
        given().contentType("application/json")
                .body("{\"name\": \"x\"}")
                .put("/api/v1/campaigns/" + id)
                .then()
                .statusCode(200);
        given().contentType("application/json")
                .body("{\"actor\": \"ada\", \"text\": \"late\"}")
                .post("/api/v1/campaigns/" + id + "/notes")
                .then()
                .statusCode(200);
        assertThat(OwnerScript.asked())
                .containsExactly(
                        "PUT /internal/campaigns/" + id + " {\"name\": \"x\"}",
                        "POST /internal/campaigns/" + id + "/notes {\"actor\": \"ada\", \"text\": \"late\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "flag, flag",
        "send-to-validation, send_to_validation",
        "hold, hold",
        "resume, resume",
        "withdraw, withdraw",
        "unflag, unflag",
        "recall, recall",
        "reinstate, reinstate"
    })
    void aMoveIsForwardedWithItsVersion(String path, String action) {
        OwnerScript.answers(200, "application/json", "{\"state\":\"flagged\"}");
        given().contentType("application/json")
                .body(MOVE)
                .post("/api/v1/candidates/" + id + "/" + path)
                .then()
                .statusCode(200)
                .body("state", equalTo("flagged"));
        assertThat(OwnerScript.asked())
                .containsExactly("POST /internal/candidates/" + id + "/moves {\"action\":\"" + action
                        + "\",\"version\":3,\"actor\":\"ada\",\"reason\":\"lowest q90\"}");
    }

    @Test
    void aCorrectionReachesItsOwnerWithItsKey() {
        OwnerScript.answers(201, "application/json", "{}");
        String path = "/api/v1/results/" + id + "/correction";
        given().contentType("application/json")
                .header("Idempotency-Key", "k-1")
                .body("{\"value\": 0.0310}")
                .post(path)
                .then()
                .statusCode(201);
        given().contentType("application/json").body("{}").post(path).then().statusCode(400);
        given().contentType("application/json")
                .header("Idempotency-Key", "k-2")
                .body("{}")
                .post("/api/v1/results/last/correction")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:cupel:problem:unknown-result"));
        assertThat(OwnerScript.asked())
                .containsExactly("POST /internal/results/" + id + "/correction key=k-1 {\"value\": 0.0310}");
    }

    @Test
    void aRefusalPassesThroughUnchanged() {
        OwnerScript.answers(409, PROBLEM, STALE);
        given().contentType("application/json")
                .body(MOVE)
                .post("/api/v1/candidates/" + id + "/flag")
                .then()
                .statusCode(409)
                .contentType(PROBLEM)
                .body(equalTo(STALE));
    }

    @Test
    void eachOfManyMovesHasItsOwnAnswer() {
        OwnerScript.answers(409, PROBLEM, STALE);
        given().contentType("application/json")
                .body("{\"moves\":[{\"candidateId\":\"" + id
                        + "\",\"action\":\"flag\",\"version\":3,\"actor\":\"ada\"},"
                        + "{\"candidateId\":\"seven\",\"action\":\"flag\",\"version\":3,\"actor\":\"ada\"}]}")
                .post("/api/v1/candidates/moves")
                .then()
                .statusCode(200)
                .body("results[0].status", equalTo(409))
                .body("results[0].problem.currentVersion", equalTo(5))
                .body("results[0].candidate", nullValue())
                .body("results[1].status", equalTo(404))
                .body("results[1].problem.detail", containsString("seven"));
        assertThat(OwnerScript.asked()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"moves\":[]}"})
    void noMovesAtAllIsRefused(String body) {
        given().contentType("application/json")
                .body(body)
                .post("/api/v1/candidates/moves")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:cupel:problem:bad-moves"));
    }

    @Test
    void titlesAreGivenByTheOwnerOfModels() {
        String body = "{\"actor\":\"ada\",\"reason\":\"worse\",\"to\":null}";
        OwnerScript.answers(200, "application/json", "{\"action\":\"restore\"}");
        given().contentType("application/json")
                .header("Idempotency-Key", "ada-17")
                .body(body)
                .post("/api/v1/properties/eAboveHull/rollback")
                .then()
                .statusCode(200)
                .body("action", equalTo("restore"));
        given().contentType("application/json")
                .header("Idempotency-Key", "ada-18")
                .body(body)
                .post("/api/v1/models/" + id + "/promotion")
                .then()
                .statusCode(200);
        given().post("/api/v1/models/seven/promotion").then().statusCode(404).body("detail", containsString("seven"));
        assertThat(OwnerScript.asked())
                .containsExactly(
                        "POST /internal/training/properties/eAboveHull/rollback key=ada-17 " + body,
                        "POST /internal/training/models/" + id + "/promotion key=ada-18 " + body);
    }

    @Test
    void aResultCarriesItsKey() {
        OwnerScript.answers(201, "application/json", "{\"outcome\":\"validated\"}");
        String body = "{\"value\":31.0,\"unit\":\"meV/atom\",\"kind\":\"dft\",\"actor\":\"lab-7\"}";
        given().contentType("application/json")
                .header("Idempotency-Key", "lab-7-42")
                .body(body)
                .post("/api/v1/candidates/" + id + "/results")
                .then()
                .statusCode(201)
                .body("outcome", equalTo("validated"));
        assertThat(OwnerScript.asked())
                .containsExactly("POST /internal/candidates/" + id + "/results key=lab-7-42 " + body);
    }

    @Test
    void aResultWithoutAKeyIsNotForwarded() {
        OwnerScript.answers(201, "application/json", "{}");
        given().contentType("application/json")
                .body("{\"value\":1}")
                .post("/api/v1/candidates/" + id + "/results")
                .then()
                .statusCode(400)
                .contentType(PROBLEM)
                .body("type", equalTo("urn:cupel:problem:idempotency-key-missing"))
                .body("detail", containsString("Idempotency-Key"));
        assertThat(OwnerScript.asked()).isEmpty();
    }

    @Test
    void anOwnerThatFailsWithoutAWordIsUnavailable() {
        OwnerScript.answers(502, "text/html", "<h1>Bad gateway</h1>");
        given().post("/api/v1/campaigns/" + id + "/pause")
                .then()
                .statusCode(503)
                .contentType(PROBLEM)
                .header("Retry-After", "5")
                .body("detail", containsString("acquisition-service"));
    }

    @Test
    void aBodyTooLargeToHoldIsRefused() {
        given().contentType("application/json")
                .body(new byte[9 << 20])
                .post("/api/v1/campaigns")
                .then()
                .statusCode(413)
                .contentType(PROBLEM)
                .body("detail", containsString("9437184"));
    }
}
