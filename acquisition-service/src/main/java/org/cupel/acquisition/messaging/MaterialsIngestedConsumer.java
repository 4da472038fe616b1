package org.cupel.acquisition.messaging;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.cupel.acquisition.loop.LoopService;
import org.cupel.acquisition.loop.LoopWatch;
import org.cupel.platform.inbox.Inbox;
import org.cupel.schema.event.MaterialsIngested;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** New labels may set campaigns going that wait for them. */
@ApplicationScoped
class MaterialsIngestedConsumer {

    private final Inbox inbox;
    private final LoopWatch watch;
    private final LoopService loop;

    MaterialsIngestedConsumer(Inbox inbox, LoopWatch watch, LoopService loop) {
        this.inbox = inbox;
        this.watch = watch;
        this.loop = loop;
    }

    @Incoming("materials.ingested")
    @Blocking
    void onMessage(ConsumerRecord<String, String> message) {
        inbox.once("labels", message, MaterialsIngested.class, incoming -> {
            if (incoming.event().labelled() > 0) {
                watch.waitingForLabels().forEach(loop::recheckLabels);
            }
        });
    }
}
