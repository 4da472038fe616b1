package org.cupel.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import java.util.UUID;
import org.cupel.gateway.stack.GatewayStack;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(GatewayStack.class)
@TestProfile(OwnerDownTest.NobodyThere.class)
class OwnerDownTest {

    /** Port 1 refuses connections. */
    public static final class NobodyThere implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.rest-client.acquisition.url", "http://127.0.0.1:1",
                    "quarkus.rest-client.ingest.url", "http://127.0.0.1:1");
        }
    }

    private final UUID id = UUID.randomUUID();

    @Test
    void writesAreUnavailableAndSayWhatToDo() {
        given().contentType("application/json")
                .header("Idempotency-Key", "k")
                .body("{\"value\":1}")
                .post("/api/v1/candidates/" + id + "/results")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", "5")
                .body("detail", containsString("acquisition-service"))
                .body("detail", containsString("Idempotency-Key"));
    }

    @Test
    void uploadsAreUnavailable() {
        given().body(new byte[1 << 20])
                .contentType("application/octet-stream")
                .post("/api/v1/ingestions?name=a.jsonl")
                .then()
                .statusCode(503)
                .header("Retry-After", "5")
                .body("detail", containsString("ingest-worker"));
    }

    @Test
    void everyOneOfManyMovesSaysSo() {
        String move = "{\"candidateId\":\"" + id + "\",\"action\":\"flag\",\"version\":3,\"actor\":\"ada\"}";
        given().contentType("application/json")
                .body("{\"moves\":[" + move + "," + move + "," + move + "]}")
                .post("/api/v1/candidates/moves")
                .then()
                .statusCode(200)
                .body("results", hasSize(3))
                .body("results.status", everyItem(equalTo(503)));
    }

    @Test
    void readingGoesOn() {
        given().get("/api/v1/campaigns").then().statusCode(200);
    }
}
