package org.cupel.gateway.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.cupel.gateway.config.WebhookConfig;

/** Takes one delivery, sends it, and writes down what became of it. Whoever dies in between leaves it to the next, which sends it again. */
@ApplicationScoped
public class DeliveryRound {

    private static final Duration LONGEST_PAUSE = Duration.ofHours(4);
    private static final int GROWTH = 3;

    private final WebhookStore store;
    private final Courier courier;
    private final WebhookConfig config;
    private final Clock clock = Clock.systemUTC();

    DeliveryRound(WebhookStore store, Courier courier, WebhookConfig config) {
        this.store = store;
        this.courier = courier;
        this.config = config;
    }

    /** @return false when nothing is due */
    public boolean run() throws InterruptedException {
        Optional<DueDelivery> due = store.take(config.perReceiver(), config.lease());
        if (due.isPresent()) {
            settle(due.get(), courier.send(due.get()));
        }
        return due.isPresent();
    }

    private void settle(DueDelivery due, Attempt attempt) {
        if (attempt instanceof Attempt.Taken taken) {
            store.delivered(due, taken.status());
        } else if (attempt instanceof Attempt.Failed failed) {
            store.failed(due, failed, failed.gone() ? null : again(due), config.disableAfter());
        }
    }

    /** Null when it was tried long enough; a test is for somebody who waits for it, and is tried once. */
    private Instant again(DueDelivery due) {
        Instant next = clock.instant().plus(pause(due.attempts()));
        boolean tooLate = next.isAfter(due.createdAt().plus(config.giveUpAfter()));
        return tooLate || due.type().equals(EventType.TEST) ? null : next;
    }

    private Duration pause(int attempts) {
        double millis = config.firstRetry().toMillis() * Math.pow(GROWTH, attempts - 1.0);
        return Duration.ofMillis((long) Math.min(millis, LONGEST_PAUSE.toMillis()));
    }
}
