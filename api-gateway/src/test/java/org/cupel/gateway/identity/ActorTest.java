package org.cupel.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.UUID;
import org.cupel.gateway.stack.GatewayStack;
import org.cupel.gateway.stack.OwnerScript;
import org.cupel.gateway.stack.Seed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody acts under another's name. */
@QuarkusTest
@QuarkusTestResource(GatewayStack.class)
@TestProfile(WithKeys.class)
class ActorTest {

    private final UUID id = UUID.randomUUID();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/campaigns/%s/notes",
                "/api/v1/campaigns/%s/pause",
                "/api/v1/campaigns/%s/training",
                "/api/v1/candidates/%s/flag",
                "/api/v1/candidates/%s/results",
                "/api/v1/ingestions/%s/release",
                "/api/v1/models/%s/promotion",
                "/api/v1/properties/eAboveHull/rollback?x=%s"
            })
    void theOwnerHearsWhoseKeyItWas(String path) {
        OwnerScript.answers(200, "application/json", "{}");
        WithKeys.with(WithKeys.key("grace", "admin"))
                .contentType("application/json")
                .header("Idempotency-Key", "k")
                .body("{\"version\": 3, \"actor\": \"lovelace\", \"value\": 31.00, \"actor\": \"hopper\"}")
                .post(path.formatted(path.contains("release") ? Seed.ingestion() : id))
                .then()
                .statusCode(200);
        assertThat(OwnerScript.asked())
                .singleElement()
                .asString()
                .doesNotContain("lovelace", "hopper")
                .contains("\"actor\":\"grace\"")
                .matches(line -> path.contains("flag") || line.contains("31.00"));
    }

    @Test
    void eachOfManyMovesIsTheCallers() {
        OwnerScript.answers(200, "application/json", "{}");
        String move = "{\"candidateId\":\"" + id + "\",\"action\":\"%s\",\"version\":3,\"actor\":\"lovelace\"}";
        WithKeys.with(WithKeys.key("lab-7", "lab"))
                .contentType("application/json")
                .body("{\"moves\":[" + move.formatted("flag") + "," + move.formatted("hold") + ","
                        + move.formatted("withdraw") + "]}")
                .post("/api/v1/candidates/moves")
                .then()
                .statusCode(200)
                .body("results[0].status", equalTo(403))
                .body("results[1].status", equalTo(200))
                .body("results[2].status", equalTo(403));
        assertThat(OwnerScript.asked()).singleElement().asString().contains("\"hold\"", "\"actor\":\"lab-7\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"lovelace\"", "{\"actor\": ", "{} {\"actor\": \"lovelace\"}"})
    void whatIsNoObjectIsNotForwarded(String body) {
        OwnerScript.answers(200, "application/json", "{}");
        WithKeys.admin()
                .contentType("application/json")
                .body(body)
                .post("/api/v1/campaigns/" + id + "/pause")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
        assertThat(OwnerScript.asked()).isEmpty();
    }
}
