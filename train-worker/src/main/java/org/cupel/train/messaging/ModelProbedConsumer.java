package org.cupel.train.messaging;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.cupel.platform.inbox.Inbox;
import org.cupel.schema.event.ModelProbed;
import org.cupel.train.run.Judgements;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class ModelProbedConsumer {

    private final Inbox inbox;
    private final Judgements judgements;

    ModelProbedConsumer(Inbox inbox, Judgements judgements) {
        this.inbox = inbox;
        this.judgements = judgements;
    }

    @Incoming("model.probed")
    @Blocking
    void onMessage(ConsumerRecord<String, String> message) {
        inbox.once("probes", message, ModelProbed.class, incoming -> judgements.probed(incoming.event()));
    }
}
