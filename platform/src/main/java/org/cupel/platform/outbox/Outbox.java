package org.cupel.platform.outbox;

import org.cupel.schema.event.CupelEvent;

/** The only way to publish an event: a row written in the caller's transaction and relayed to Kafka afterwards. */
public interface Outbox {

    /**
     * Writes the event beside the state that it tells of.
     *
     * @throws IllegalStateException outside a transaction, because the event could then tell of a state that never was
     */
    void publish(CupelEvent event);
}
