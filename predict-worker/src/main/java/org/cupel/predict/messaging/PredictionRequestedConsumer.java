package org.cupel.predict.messaging;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.cupel.platform.inbox.Inbox;
import org.cupel.predict.scoring.ShardJob;
import org.cupel.predict.scoring.Shards;
import org.cupel.schema.event.PredictionRequested;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class PredictionRequestedConsumer {

    private final Inbox inbox;
    private final Shards shards;

    PredictionRequestedConsumer(Inbox inbox, Shards shards) {
        this.inbox = inbox;
        this.shards = shards;
    }

    @Incoming("prediction.requested")
    @Blocking
    void onMessage(ConsumerRecord<String, String> message) {
        inbox.once(
                "shards", message, PredictionRequested.class, incoming -> shards.accept(ShardJob.of(incoming.event())));
    }
}
