package org.cupel.acquisition.messaging;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.cupel.acquisition.loop.PredictionIntake;
import org.cupel.platform.inbox.Inbox;
import org.cupel.schema.event.PredictionCompleted;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class PredictionCompletedConsumer {

    private final Inbox inbox;
    private final PredictionIntake intake;

    PredictionCompletedConsumer(Inbox inbox, PredictionIntake intake) {
        this.inbox = inbox;
        this.intake = intake;
    }

    @Incoming("prediction.completed")
    @Blocking
    void onMessage(ConsumerRecord<String, String> message) {
        inbox.once(
                "predictions", message, PredictionCompleted.class, incoming -> intake.shardCompleted(incoming.event()));
    }
}
