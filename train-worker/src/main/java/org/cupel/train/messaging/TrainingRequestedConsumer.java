package org.cupel.train.messaging;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.cupel.platform.inbox.Inbox;
import org.cupel.schema.event.TrainingRequested;
import org.cupel.train.run.RunIntake;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class TrainingRequestedConsumer {

    private final Inbox inbox;
    private final RunIntake intake;

    TrainingRequestedConsumer(Inbox inbox, RunIntake intake) {
        this.inbox = inbox;
        this.intake = intake;
    }

    @Incoming("training.requested")
    @Blocking
    void onMessage(ConsumerRecord<String, String> message) {
        inbox.once("training", message, TrainingRequested.class, incoming -> intake.accept(incoming.event()));
    }
}
