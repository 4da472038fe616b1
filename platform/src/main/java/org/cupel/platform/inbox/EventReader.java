package org.cupel.platform.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.cupel.schema.event.CupelEvent;

/** Reads a Kafka message as a CloudEvent in binary mode. */
@ApplicationScoped
class EventReader {

    private static final int SHOWN_CHARACTERS = 200;

    private final ObjectMapper json;

    EventReader(ObjectMapper json) {
        this.json = json;
    }

    /** @throws UnreadableEventException when the envelope or the payload is not what {@code type} says */
    <E extends CupelEvent> IncomingEvent<E> read(ConsumerRecord<String, String> message, Class<E> type) {
        return new IncomingEvent<>(header(message, "ce_source"), header(message, "ce_id"), payload(message, type));
    }

    private <E extends CupelEvent> E payload(ConsumerRecord<String, String> message, Class<E> type) {
        ObjectReader reader = json.readerFor(type);
        try {
            E event = message.value() == null ? null : reader.readValue(message.value());
            if (event == null) {
                throw unreadable(message, "has no payload", null);
            }
            return event;
        } catch (JsonProcessingException failure) {
            throw unreadable(message, "is no " + type.getSimpleName() + ": " + failure.getOriginalMessage(), failure);
        }
    }

    private static String header(ConsumerRecord<String, String> message, String name) {
        Header header = message.headers().lastHeader(name);
        if (header == null || header.value() == null || header.value().length == 0) {
            throw unreadable(message, "has no header " + name, null);
        }
        return new String(header.value(), StandardCharsets.UTF_8);
    }

    private static UnreadableEventException unreadable(
            ConsumerRecord<String, String> message, String why, Throwable cause) {
        String where = message.topic() + "-" + message.partition() + "@" + message.offset();
        return new UnreadableEventException(
                "Message " + where + " " + why + ". It reads '" + excerpt(message.value())
                        + "'. Maybe its sender speaks another version.",
                cause);
    }

    private static String excerpt(String text) {
        return text == null || text.length() <= SHOWN_CHARACTERS ? text : text.substring(0, SHOWN_CHARACTERS) + "…";
    }
}
