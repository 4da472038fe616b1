package org.cupel.launcher.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.cupel.launcher.demo.GatewayClient;

/** What the public API knows of sources and runs. Everything asked for here may be asked for again. */
final class IngestApi {
    private final GatewayClient gateway;

    IngestApi(GatewayClient gateway) {
        this.gateway = gateway;
    }

    JsonNode sources() {
        return gateway.get("/sources");
    }

    JsonNode source(String name) {
        return gateway.get("/sources/" + encoded(name));
    }

    /** A second request finds the run of the first: a source has one at a time. */
    JsonNode begin(String name, Map<String, ?> order) {
        return gateway.post("/sources/" + encoded(name) + "/runs", order, Map.of());
    }

    /** @param action {@code reparse}, {@code pause} or {@code resume} */
    JsonNode act(String name, String action) {
        return gateway.post("/sources/" + encoded(name) + "/" + action, Map.of(), Map.of());
    }

    JsonNode run(String runId) {
        return gateway.get("/ingestions/" + encoded(runId));
    }

    JsonNode reasons(String runId) {
        return gateway.get("/ingestions/" + encoded(runId) + "/reasons");
    }

    JsonNode quarantined(String runId, int limit) {
        return gateway.get("/ingestions/" + encoded(runId) + "/rejected?limit=" + limit);
    }

    JsonNode release(String runId, Map<String, ?> order) {
        return gateway.post("/ingestions/" + encoded(runId) + "/release", order, Map.of());
    }

    /** @param form {@code provenance} or {@code ro-crate} */
    JsonNode material(String id, String form) {
        return gateway.get("/materials/" + encoded(id) + "/" + form);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
