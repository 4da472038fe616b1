package org.cupel.gateway.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.cupel.gateway.event.CampaignEvent;
import org.cupel.gateway.event.CampaignEvents;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/**
 * Hears every event, in each instance of the gateway: the group is the instance's own and begins with the newest.
 *
 * <p>There is no effect to make once: what is lost while an instance is down, a reader finds in the lists.
 */
@ApplicationScoped
class CampaignEventConsumer {

    private static final Logger LOG = Logger.getLogger(CampaignEventConsumer.class);

    private final CampaignEvents events;
    private final ObjectMapper json;

    CampaignEventConsumer(CampaignEvents events, ObjectMapper json) {
        this.events = events;
        this.json = json;
    }

    @Incoming("campaign-events")
    void onMessage(ConsumerRecord<String, String> message) {
        try {
            JsonNode data = json.readTree(message.value());
            events.tell(new CampaignEvent(id(message), message.topic(), campaign(data), data));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            LOG.warnf(
                    "Unreadable event on %s at partition %d, offset %d is not told: %s",
                    message.topic(), message.partition(), message.offset(), e.getMessage());
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
