package org.cupel.gateway.webhook;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import org.cupel.gateway.config.WebhookConfig;
import org.cupel.platform.background.BackgroundLoop;

/** Threads that send what is due; those of several gateways share the work. */
@ApplicationScoped
public class WebhookWorkers {

    private final DeliveryRound round;
    private final WebhookStore store;
    private final WebhookConfig config;
    private final List<BackgroundLoop> loops = new ArrayList<>();

    WebhookWorkers(DeliveryRound round, WebhookStore store, WebhookConfig config) {
        this.round = round;
        this.store = store;
        this.config = config;
    }

    void start(@Observes StartupEvent started) {
        for (int i = 1; i <= config.concurrent(); i++) {
            loops.add(BackgroundLoop.start("webhooks-" + i, config.poll(), round::run));
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        loops.forEach(BackgroundLoop::close);
    }

    @Scheduled(every = "10m", delayed = "1m")
    void tidy() {
        store.tidy(config.giveUpAfter(), config.keep());
    }
}
