package org.cupel.gateway.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.cupel.gateway.config.GatewayConfig;
import org.cupel.gateway.failure.UnavailableException;
import org.cupel.gateway.webhook.Announcer;
import org.cupel.gateway.webhook.EventType;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/** Hears every event once among all gateways, and is done with it when it is written down for every webhook. */
@ApplicationScoped
class WebhookEventConsumer {

    private static final Logger LOG = Logger.getLogger(WebhookEventConsumer.class);

    private final Announcer announcer;
    private final ObjectMapper json;
    private final long pauseMillis;

    WebhookEventConsumer(Announcer announcer, ObjectMapper json, GatewayConfig config) {
        this.announcer = announcer;
        this.json = json;
        this.pauseMillis = config.retryAfter().toMillis();
    }

    /** An event waits for the database as long as that is away. */
    @Incoming("webhook-events")
    @Blocking
    void onMessage(ConsumerRecord<String, String> message) throws InterruptedException {
        while (true) {
            try {
                tell(message);
                return;
            } catch (JsonProcessingException | IllegalArgumentException unreadable) {
                LOG.warnf(
                        "Unreadable event on %s at partition %d, offset %d is told to no webhook: %s",
                        message.topic(), message.partition(), message.offset(), unreadable.getMessage());
                return;
            } catch (UnavailableException away) {
                LOG.warnf("An event waits to be written down for webhooks: %s", away.getMessage());
                Thread.sleep(pauseMillis);
            }
        }
    }

    private void tell(ConsumerRecord<String, String> message) throws JsonProcessingException {
        JsonNode data = json.readTree(message.value());
        EventType type = EventType.of(message.topic(), data).orElse(null);
        if (type != null) {
            announcer.announce(id(message), type, campaign(data), Instant.ofEpochMilli(message.timestamp()), data);
        }
    }

    private static UUID campaign(JsonNode data) {
        JsonNode id = data.path("campaignId");
        return id.isTextual() ? UUID.fromString(id.textValue()) : null;
    }

    private static String id(ConsumerRecord<String, String> message) {
        var header = message.headers().lastHeader("ce_id");
        return header == null
                ? message.topic() + "-" + message.partition() + "-" + message.offset()
                : new String(header.value(), StandardCharsets.UTF_8);
    }
}
