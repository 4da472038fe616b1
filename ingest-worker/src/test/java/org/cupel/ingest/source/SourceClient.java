package org.cupel.ingest.source;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cupel.testkit.Eventually;

/** The internal REST interface to sources as the gateway uses it. */
final class SourceClient {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private SourceClient() {}

    static JsonPath run(String source, String baseUrl) {
        return run(source, baseUrl, null);
    }

    static JsonPath run(String source, String baseUrl, String since) {
        return finished(begin(source, baseUrl, since).getString("runId"));
    }

    static JsonPath begin(String source, String baseUrl, String since) {
        Map<String, String> order = new HashMap<>();
        order.put("baseUrl", baseUrl);
        order.put("since", since);
        return given().contentType("application/json")
                .body(order)
                .post("/internal/sources/{name}/runs", source)
                .then()
                .statusCode(202)
                .extract()
                .jsonPath();
    }

    static JsonPath reparse(String source) {
        return finished(given().post("/internal/sources/{name}/reparse", source)
                .then()
                .statusCode(202)
                .extract()
                .jsonPath()
                .getString("runId"));
    }

    static JsonPath finished(String runId) {
        return Eventually.is(
                "run " + runId,
                LIMIT,
                () -> given().get("/internal/ingestions/{id}", runId).jsonPath(),
                run -> !List.of("queued", "running").contains(run.getString("state")));
    }

    static JsonPath provenance(String materialId) {
        return given().get("/internal/materials/{id}/provenance", materialId)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
