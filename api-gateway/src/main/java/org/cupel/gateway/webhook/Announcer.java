package org.cupel.gateway.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Writes down for every webhook what it is to be told. */
@ApplicationScoped
public class Announcer {

    private final WebhookStore store;
    private final ObjectMapper json;

    Announcer(WebhookStore store, ObjectMapper json) {
        this.store = store;
        this.json = json;
    }

    /** @param campaignId null when it concerns every campaign */
    public void announce(String eventId, EventType type, UUID campaignId, Instant at, JsonNode data) {
        store.announce(new Announcement(eventId, type.text(), campaignId, at, body(type.text(), at, data)));
    }

    Delivery announceTest(Webhook webhook, Instant at) {
        ObjectNode data = json.createObjectNode().put("webhookId", webhook.id().toString());
        String id = UUID.randomUUID().toString();
        return store.announceTest(
                webhook.id(), new Announcement(id, EventType.TEST, null, at, body(EventType.TEST, at, data)));
    }

    private String body(String type, Instant at, JsonNode data) {
        return json.createObjectNode()
                .put("type", type)
                .put("timestamp", at.toString())
                .set("data", data)
                .toString();
    }
}
