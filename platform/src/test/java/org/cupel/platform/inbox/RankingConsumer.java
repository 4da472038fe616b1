package org.cupel.platform.inbox;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.inject.Singleton;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.cupel.platform.database.DatabaseException;
import org.cupel.schema.event.PredictionCompleted;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** A consumer as the README tells services to write it, whose effects misbehave on demand. */
@Singleton
class RankingConsumer {

    /** A shard with this number breaks the effect for good. */
    static final int BROKEN = 666;

    /** A shard with this number meets a database that is away, five times. */
    static final int DATABASE_AWAY = 503;

    final List<PredictionCompleted> seen = new CopyOnWriteArrayList<>();
    final AtomicInteger brokenAttempts = new AtomicInteger();
    final AtomicInteger awayAttempts = new AtomicInteger();

    private final Inbox inbox;

    RankingConsumer(Inbox inbox) {
        this.inbox = inbox;
    }

    @Incoming("prediction.completed")
    @Blocking
    void onMessage(ConsumerRecord<String, String> message) {
        inbox.once("ranking", message, PredictionCompleted.class, incoming -> effect(incoming.event()));
    }

    private void effect(PredictionCompleted event) {
        if (event.shard() == BROKEN) {
            throw new IllegalStateException("shard 666 breaks attempt " + brokenAttempts.incrementAndGet());
        }
        if (event.shard() == DATABASE_AWAY && awayAttempts.incrementAndGet() <= 5) {
            throw new DatabaseException(new SQLTransientConnectionException("away"));
        }
        seen.add(event);
    }
}
