package org.cupel.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import org.cupel.gateway.identity.WithKeys;
import org.cupel.gateway.stack.GatewayStack;
import org.cupel.gateway.stack.OwnerScript;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Batches on their way to the owner of results: whose they are does not depend on what they say. */
@QuarkusTest
@QuarkusTestResource(GatewayStack.class)
@TestProfile(WithKeys.class)
class ResultBatchForwardingTest {

    private static final String JSON = "{\"results\": [{\"value\": 31.00, \"actor\": \"lovelace\"}]}";
    private static final String CSV = "candidateId,value,actor\nx,0.0310,lovelace\n";

    @BeforeEach
    void ownerAnswers() {
        OwnerScript.answers(200, "application/json", "{\"rows\":[]}");
    }

    @ParameterizedTest
    @CsvSource({
        "application/json,,false",
        "application/json,?dryRun=true,true",
        "text/csv;charset=utf-8,?dryRun=false&actor=hopper,false",
        "text/csv,?dryRun=true&actor=hopper,true"
    })
    void theBodyReachesItsOwnerAsItCameAndTheCallerBesideIt(String type, String query, String dryRun) {
        String body = type.startsWith("text") ? CSV : JSON;
        post(WithKeys.with(WithKeys.key("gräce & co", "lab")), type, query == null ? "" : query, body)
                .statusCode(200)
                .body(equalTo("{\"rows\":[]}"));
        assertThat(String.join("\n", OwnerScript.asked()))
                .startsWith("POST /internal/results?dryRun=" + dryRun + "&actor=gr%C3%A4ce+%26+co key=week-42 ")
                .endsWith(body.strip());
    }

    @Test
    void whatIsNeitherATrialNorMeantIsNotForwarded() {
        RequestSpecification admin = WithKeys.admin();
        post(admin, "text/csv", "?dryRun=yes", CSV)
                .statusCode(400)
                .body("type", equalTo("urn:cupel:problem:bad-dry-run"))
                .body("detail", containsString("dryRun=yes"));
        post(WithKeys.admin(), "application/xml", "", "<results/>").statusCode(415);
        WithKeys.admin()
                .contentType("text/csv")
                .body(CSV)
                .post("/api/v1/results")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:cupel:problem:idempotency-key-missing"));
        post(WithKeys.with(WithKeys.key("ada", "researcher")), "text/csv", "", CSV)
                .statusCode(403);
        post(given(), "text/csv", "", CSV).statusCode(401);
        post(WithKeys.admin(), "text/csv", "", CSV + " ".repeat(9 << 20)).statusCode(413);
        assertThat(OwnerScript.asked()).isEmpty();
    }

    private static ValidatableResponse post(RequestSpecification caller, String type, String query, String body) {
        return caller.contentType(type)
                .header("Idempotency-Key", "week-42")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/results" + query)
                .then();
    }
}
