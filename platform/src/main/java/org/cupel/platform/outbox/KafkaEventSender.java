package org.cupel.platform.outbox;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** CloudEvents in binary mode over an idempotent producer. */
@ApplicationScoped
class KafkaEventSender implements EventSender {

    private final String source;
    private final Producer<String, String> producer;

    KafkaEventSender(
            @ConfigProperty(name = "cupel.service") String service,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        this.source = "/cupel/" + service;
        this.producer = new KafkaProducer<>(settings(service, bootstrapServers));
    }

    private static Map<String, Object> settings(String service, String bootstrapServers) {
        return Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ProducerConfig.CLIENT_ID_CONFIG,
                service + "-outbox",
                ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG,
                StringSerializer.class.getName(),
                ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG,
                StringSerializer.class.getName(),
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true,
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                10_000,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                10_000,
                // Below the transaction's timeout, so that an unreachable broker ends in a plain rollback.
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                30_000);
    }

    @Override
    public void send(List<OutboxRow> rows) throws InterruptedException {
        List<Future<RecordMetadata>> acknowledgements =
                rows.stream().map(row -> producer.send(message(row))).toList();
        producer.flush();
        for (Future<RecordMetadata> acknowledgement : acknowledgements) {
            await(acknowledgement);
        }
    }

    private ProducerRecord<String, String> message(OutboxRow row) {
        ProducerRecord<String, String> message = new ProducerRecord<>(row.topic(), row.key(), row.payload());
        header(message, "ce_specversion", "1.0");
        header(message, "ce_id", row.eventId().toString());
        header(message, "ce_source", source);
        header(message, "ce_type", row.topic());
        header(message, "ce_time", row.createdAt().toString());
        header(message, "ce_subject", row.key());
        header(message, "content-type", "application/json");
        return message;
    }

    private static void header(ProducerRecord<String, String> message, String name, String value) {
        message.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static void await(Future<RecordMetadata> acknowledgement) throws InterruptedException {
        try {
            acknowledgement.get();
        } catch (ExecutionException failure) {
            throw new KafkaException("Kafka did not acknowledge an event; it is sent again", failure.getCause());
        }
    }

    @PreDestroy
    void close() {
        producer.close(Duration.ofSeconds(2));
    }
}
