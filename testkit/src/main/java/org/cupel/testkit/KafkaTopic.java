package org.cupel.testkit;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** A topic as a test sees it: everything on it, and a way to put something there. */
public final class KafkaTopic {

    private final String name;
    private final String bootstrapServers = ConfigProvider.getConfig().getValue("cupel.kafka.bootstrap", String.class);

    public KafkaTopic(String name) {
        this.name = name;
    }

    /** Sends a CloudEvent in binary mode and waits for the acknowledgement; the id decides what is a duplicate. */
    public void send(String key, String payload, String source, UUID id) {
        ProducerRecord<String, String> message = new ProducerRecord<>(name, key, payload);
        Map.of("ce_specversion", "1.0", "ce_id", id.toString(), "ce_source", source, "ce_type", name)
                .forEach((header, value) -> message.headers().add(header, value.getBytes(StandardCharsets.UTF_8)));
        send(message);
    }

    /** Sends a message that is no CloudEvent. */
    public void sendRaw(String key, String payload) {
        send(new ProducerRecord<>(name, key, payload));
    }

    private void send(ProducerRecord<String, String> message) {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers, "acks", "all");
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(message).get();
        } catch (ExecutionException failure) {
            throw new AssertionError("Kafka did not take " + message, failure.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted while sending", interrupted);
        }
    }

    /** All messages from the beginning on that satisfy {@code wanted}; waits until there are at least {@code count}. */
    public List<ConsumerRecord<String, String>> await(
            int count, Duration limit, Predicate<ConsumerRecord<String, String>> wanted) {
        List<ConsumerRecord<String, String>> found = read(count, limit, wanted);
        if (found.size() < count) {
            throw new AssertionError(
                    name + " has " + found.size() + " of " + count + " messages after " + limit + ": " + found);
        }
        return found;
    }

    /** Reads for the whole of {@code limit}, or until there are {@code enough}. */
    public List<ConsumerRecord<String, String>> read(
            int enough, Duration limit, Predicate<ConsumerRecord<String, String>> wanted) {
        List<ConsumerRecord<String, String>> found = new ArrayList<>();
        long end = System.nanoTime() + limit.toNanos();
        try (KafkaConsumer<String, String> consumer = consumer()) {
            while (found.size() < enough && System.nanoTime() < end) {
                consumer.poll(Duration.ofMillis(100)).forEach(message -> {
                    if (wanted.test(message)) {
                        found.add(message);
                    }
                });
            }
        }
        return found;
    }

    private KafkaConsumer<String, String> consumer() {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers, "enable.auto.commit", false);
        KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(name).stream()
                .map(partition -> new TopicPartition(name, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return consumer;
    }

    /** The value of a header as text, empty when it is not there. */
    public static String header(ConsumerRecord<String, String> message, String name) {
        var header = message.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
