package org.cupel.ingest;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.cupel.testkit.Eventually;

/** The internal REST interface as the gateway uses it. */
final class IngestClient {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private IngestClient() {}

    static JsonPath put(List<String> lines, Map<String, String> query) {
        return put(String.join("\n", lines).getBytes(StandardCharsets.UTF_8), query);
    }

    static JsonPath put(byte[] body, Map<String, String> query) {
        return given().queryParams(query)
                .contentType("application/octet-stream")
                .body(body)
                .put("/internal/ingestions")
                .then()
                .statusCode(202)
                .extract()
                .jsonPath();
    }

    static JsonPath run(String runId) {
        return given().get("/internal/ingestions/{id}", runId)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    static JsonPath finished(String runId) {
        return Eventually.is("run " + runId, LIMIT, () -> run(runId), run -> !List.of("queued", "running")
                .contains(run.getString("state")));
    }

    static JsonPath ingest(List<String> lines, String name) {
        return finished(put(lines, Map.of("name", name)).getString("runId"));
    }

    static JsonPath rejected(String runId) {
        return given().get("/internal/ingestions/{id}/rejected", runId)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
