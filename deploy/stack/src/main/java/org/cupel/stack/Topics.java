package org.cupel.stack;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.cupel.schema.event.Topic;

/** The topics of cupel-schema, each with its partitions. */
final class Topics {
    private static final short ONE_REPLICA = 1;

    private Topics() {}

    static void createMissing(String bootstrapServers, Duration limit) throws IOException {
        int millis = (int) limit.toMillis();
        Map<String, Object> settings = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                millis,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                Math.min(millis, 10_000),
                AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                500);
        try (Admin admin = Admin.create(settings)) {
            Set<String> present = admin.listTopics().names().get();
            create(admin, present);
        } catch (ExecutionException e) {
            throw new IOException("Could not make the topics at " + bootstrapServers, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while making topics", e);
        }
    }

    private static void create(Admin admin, Set<String> present) throws ExecutionException, InterruptedException {
        List<NewTopic> missing = new ArrayList<>();
        for (Topic topic : Topic.values()) {
            if (!present.contains(topic.topicName())) {
                missing.add(new NewTopic(topic.topicName(), topic.partitions(), ONE_REPLICA));
            }
        }
        for (var made : admin.createTopics(missing).values().values()) {
            try {
                made.get();
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw e;
                }
            }
        }
    }
}
