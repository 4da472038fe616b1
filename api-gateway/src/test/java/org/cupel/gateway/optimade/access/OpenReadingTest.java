package org.cupel.gateway.optimade.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.cupel.gateway.stack.GatewayStack;
import org.junit.jupiter.api.Test;

/** An installation that shows its materials to everybody. */
@QuarkusTest
@QuarkusTestResource(GatewayStack.class)
@TestProfile(OpenReadingTest.Open.class)
class OpenReadingTest {

    /** Keys for everything but OPTIMADE. */
    public static final class Open implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "cupel.gateway.identity", "keys",
                    "cupel.optimade.open", "true",
                    "cupel.optimade.base-url", "https://materials.example.org/");
        }
    }

    @Test
    void everybodyMayReadWhatIsUnderOptimadeAndNothingElse() {
        for (String path : new String[] {"versions", "v1/info", "v1/structures", "v1/references", "v1/links"}) {
            given().get("/optimade/" + path).then().statusCode(200);
        }
        for (String path : new String[] {"/api/v1/campaigns", "/api/v1/keys", "/optimade/../api/v1/campaigns"}) {
            given().urlEncodingEnabled(false).get(path).then().statusCode(401);
        }
    }

    @Test
    void aKeyThatIsNoneIsRefusedAsJsonApiHasIt() {
        var answer = given().header("X-API-Key", "nonsense").get("/optimade/v1/info");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.contentType()).startsWith("application/vnd.api+json");
        assertThat(answer.jsonPath().getString("errors[0].detail")).contains("no key");
    }

    @Test
    void linksBeginAsTheOperatorSays() {
        assertThat(given().get("/optimade/v1/info")
                        .jsonPath()
                        .getString("data.attributes.available_api_versions[0].url"))
                .isEqualTo("https://materials.example.org/optimade/v1/");
    }
}
