package org.cupel.acquisition.messaging;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.cupel.acquisition.loop.TrainingIntake;
import org.cupel.platform.inbox.Inbox;
import org.cupel.schema.event.TrainingCompleted;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class TrainingCompletedConsumer {

    private final Inbox inbox;
    private final TrainingIntake intake;

    TrainingCompletedConsumer(Inbox inbox, TrainingIntake intake) {
        this.inbox = inbox;
        this.intake = intake;
    }

    @Incoming("training.completed")
    @Blocking
    void onMessage(ConsumerRecord<String, String> message) {
        inbox.once("training", message, TrainingCompleted.class, incoming -> intake.trainingEnded(incoming.event()));
    }
}
