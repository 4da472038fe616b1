package org.cupel.acquisition.messaging;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.cupel.acquisition.loop.LoopWatch;
import org.cupel.platform.inbox.Inbox;
import org.cupel.schema.event.ModelPromoted;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Another champion may have campaigns predicted and ranked anew. */
@ApplicationScoped
class ModelPromotedConsumer {

    private final Inbox inbox;
    private final LoopWatch watch;

    ModelPromotedConsumer(Inbox inbox, LoopWatch watch) {
        this.inbox = inbox;
        this.watch = watch;
    }

    @Incoming("model.promoted")
    @Blocking
    void onMessage(ConsumerRecord<String, String> message) {
        inbox.once("champions", message, ModelPromoted.class, incoming -> watch.running(
                        incoming.event().property())
                .forEach(watch::look));
    }
}
