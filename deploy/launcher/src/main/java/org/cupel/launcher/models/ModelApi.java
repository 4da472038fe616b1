package org.cupel.launcher.models;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.cupel.launcher.demo.GatewayClient;

/** What the public API knows of models. A title is asked for under one key, so asking again changes nothing. */
final class ModelApi {
    private final GatewayClient gateway;

    ModelApi(URI gateway) {
        this.gateway = new GatewayClient(gateway);
    }

    /**
     * Newest first, all pages.
     *
     * @param property null for every property
     */
    ArrayNode models(String property) {
        return all("/models?limit=100", property);
    }

    /** Who was champion when, newest first. */
    ArrayNode reigns(String property) {
        return all("/promotions?limit=100", property);
    }

    JsonNode model(String id) {
        return gateway.get("/models/" + encoded(id));
    }

    JsonNode governance(String id) {
        return gateway.get("/models/" + encoded(id) + "/governance");
    }

    JsonNode history(String id) {
        return gateway.get("/models/" + encoded(id) + "/history");
    }

    JsonNode comparisons(String id) {
        return gateway.get("/models/" + encoded(id) + "/comparisons");
    }

    JsonNode promote(String id, String key, Map<String, ?> order) {
        return gateway.post("/models/" + encoded(id) + "/promotion", order, Map.of("Idempotency-Key", key));
    }

    JsonNode rollBack(String property, String key, Map<String, ?> order) {
        return gateway.post("/properties/" + encoded(property) + "/rollback", order, Map.of("Idempotency-Key", key));
    }

    private ArrayNode all(String path, String property) {
        ArrayNode items = JsonNodeFactory.instance.arrayNode();
        JsonNode page = gateway.get(path + (property == null ? "" : "&property=" + encoded(property)));
        while (true) {
            page.path("items").forEach(items::add);
            if (!page.path("next").isTextual()) {
                return items;
            }
            page = gateway.follow(page.path("next").asText());
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
