package org.cupel.platform.inbox;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.cupel.platform.background.BackgroundLoop;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the service's dead-letter topic: brokers that create no topics by themselves would keep a poisoned message. */
@ApplicationScoped
class DeadLetterTopic {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final Duration POLL = Duration.ofMinutes(10);

    private final String topic;
    private final String bootstrapServers;
    private volatile BackgroundLoop loop;
    private volatile boolean made;

    DeadLetterTopic(
            @ConfigProperty(name = "cupel.service") String service,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        this.topic = "dead-letters." + service;
        this.bootstrapServers = bootstrapServers;
    }

    void start(@Observes @Priority(100) StartupEvent startup) {
        loop = BackgroundLoop.start("dead-letter-topic", POLL, this::make);
    }

    @PreDestroy
    void stop() {
        if (loop != null) {
            loop.close();
        }
    }

    private boolean make() throws ExecutionException, InterruptedException, TimeoutException {
        if (!made) {
            try (Admin admin = admin()) {
                // Partitions and replicas as the broker's defaults say.
                NewTopic missing = new NewTopic(topic, Optional.empty(), Optional.empty());
                admin.createTopics(List.of(missing)).all().get(LIMIT.toSeconds(), TimeUnit.SECONDS);
            } catch (ExecutionException failure) {
                if (!(failure.getCause() instanceof TopicExistsException)) {
                    throw failure;
                }
            }
            made = true;
        }
        return false;
    }

    private Admin admin() {
        return Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) LIMIT.toMillis(),
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) LIMIT.toMillis()));
    }
}
