package org.cupel.platform.inbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.cupel.platform.database.TransientFailures;
import org.cupel.schema.event.CupelEvent;
import org.jboss.logging.Logger;

@ApplicationScoped
class TransactionalInbox implements Inbox {

    private static final Logger LOG = Logger.getLogger(TransactionalInbox.class);

    private final InboxTable table;
    private final EventReader reader;
    private final InboxConfig config;

    TransactionalInbox(InboxTable table, EventReader reader, InboxConfig config) {
        this.table = table;
        this.reader = reader;
        this.config = config;
    }

    @Override
    public <E extends CupelEvent> void once(
            String consumer, ConsumerRecord<String, String> message, Class<E> type, Consumer<IncomingEvent<E>> effect) {
        IncomingEvent<E> incoming = reader.read(message, type);
        int failures = 0;
        for (int attempt = 1; ; attempt++) {
            try {
                QuarkusTransaction.requiringNew().run(() -> apply(consumer, incoming, effect));
                return;
            } catch (RuntimeException failure) {
                boolean passing = TransientFailures.isTransient(failure);
                failures += passing ? 0 : 1;
                if (failures >= config.attempts()) {
                    throw failure;
                }
                LOG.warnf(
                        "%s failed on event %s (attempt %d), tries again: %s",
                        consumer, incoming.id(), attempt, failure);
                pause(attempt, failure);
            }
        }
    }

    private <E extends CupelEvent> void apply(
            String consumer, IncomingEvent<E> incoming, Consumer<IncomingEvent<E>> effect) {
        if (table.remember(consumer, incoming.source(), incoming.id())) {
            effect.accept(incoming);
        } else {
            LOG.debugf("%s has seen event %s before", consumer, incoming.id());
        }
    }

    private void pause(int attempt, RuntimeException failure) {
        Duration pause = config.backoff().multipliedBy(1L << Math.min(attempt - 1, 10));
        try {
            Thread.sleep(Math.min(pause.toMillis(), config.longestBackoff().toMillis()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw failure;
        }
    }

    @Scheduled(every = "1h", delayed = "1m", identity = "inbox-purge")
    void purge() {
        QuarkusTransaction.requiringNew().run(() -> table.purge(config.retention()));
    }
}
