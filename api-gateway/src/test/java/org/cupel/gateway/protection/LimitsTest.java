package org.cupel.gateway.protection;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.cupel.gateway.stack.GatewayStack;
import org.junit.jupiter.api.Test;

/** How fast one caller may ask. */
@QuarkusTest
@QuarkusTestResource(GatewayStack.class)
@TestProfile(LimitsTest.Slow.class)
class LimitsTest {

    private static final String ADMIN = "cupel_0000000000c0_" + "1".repeat(64);
    private static final String ME = "/api/v1/me";

    /** Five at once, then one per second; three lookups of keys per second. */
    public static final class Slow implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "cupel.gateway.identity", "keys",
                    "cupel.gateway.bootstrap-key", ADMIN,
                    "cupel.gateway.limits.requests-per-second", "1",
                    "cupel.gateway.limits.burst", "5",
                    "cupel.gateway.limits.lookups-per-second", "3");
        }
    }

    @Test
    void whoAsksTooFastIsToldWhenToComeBackAndOthersGoOn() throws InterruptedException {
        String other = given().header("X-API-Key", ADMIN)
                .contentType("application/json")
                .body("{\"name\":\"other\",\"roles\":[\"viewer\"]}")
                .post("/api/v1/keys")
                .then()
                .statusCode(201)
                .header("RateLimit-Policy", "\"default\";q=5;w=5")
                .header("RateLimit", "\"default\";r=4;t=0")
                .extract()
                .path("key");
        Response refused = IntStream.range(0, 10)
                .mapToObj(i -> given().header("X-API-Key", other).get(ME))
                .filter(answer -> answer.statusCode() == 429)
                .findFirst()
                .orElseThrow();
        refused.then()
                .contentType("application/problem+json")
                .header("Retry-After", matchesPattern("[12]"))
                .header("RateLimit", matchesPattern("\"default\";r=0;t=[12]"))
                .body("type", equalTo("urn:cupel:problem:too-fast"));
        given().header("X-API-Key", ADMIN).get(ME).then().statusCode(200);
        given().get("/q/health/live").then().statusCode(200);
        Thread.sleep(Integer.parseInt(refused.header("Retry-After")) * 1000L);
        given().header("X-API-Key", other).get(ME).then().statusCode(200);
    }

    @Test
    void whoTriesKeysOutIsStoppedBeforeTheDatabase() {
        List<Integer> answers = IntStream.range(0, 40)
                .mapToObj(i -> "cupel_" + HexFormat.of().toHexDigits((long) i, 12) + "_" + "2".repeat(64))
                .map(key -> given().header("X-API-Key", key).get(ME).statusCode())
                .toList();
        assertThat(answers).contains(401).containsOnly(401, 429);
        assertThat(answers).filteredOn(status -> status == 429).hasSizeBetween(20, 39);
    }
}
