package org.cupel.platform.outbox;

import java.util.List;

/** Where relayed events go. */
@FunctionalInterface
interface EventSender {

    /** Returns once all rows are acknowledged by all in-sync replicas; throws when one is not. */
    void send(List<OutboxRow> rows) throws InterruptedException;
}
