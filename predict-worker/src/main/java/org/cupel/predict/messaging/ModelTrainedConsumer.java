package org.cupel.predict.messaging;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.cupel.platform.inbox.Inbox;
import org.cupel.predict.probe.Probes;
import org.cupel.schema.event.ModelTrained;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class ModelTrainedConsumer {

    private final Inbox inbox;
    private final Probes probes;

    ModelTrainedConsumer(Inbox inbox, Probes probes) {
        this.inbox = inbox;
        this.probes = probes;
    }

    @Incoming("model.trained")
    @Blocking
    void onMessage(ConsumerRecord<String, String> message) {
        inbox.once("probes", message, ModelTrained.class, incoming -> probes.accept(incoming.event()));
    }
}
