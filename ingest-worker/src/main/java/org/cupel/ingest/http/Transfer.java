package org.cupel.ingest.http;

import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/** A body on its way, as the thread that waits for it sees it. */
final class Transfer {

    private final AtomicLong bytes = new AtomicLong();
    private final AtomicLong total = new AtomicLong(-1);
    private final AtomicReference<Sink> sink = new AtomicReference<>();

    void begin(Sink into, long alreadyThere, long totalBytes) {
        bytes.set(alreadyThere);
        total.set(totalBytes);
        sink.set(into);
    }

    void add(long more) {
        bytes.addAndGet(more);
    }

    /** Of the whole body, with those that were there before. */
    long bytes() {
        return bytes.get();
    }

    OptionalLong total() {
        return total.get() < 0 ? OptionalLong.empty() : OptionalLong.of(total.get());
    }

    /** Afterwards nothing more is written. */
    void abandon() {
        Sink open = sink.get();
        if (open != null) {
            open.abandon();
        }
    }

    /** Where the body goes. */
    interface Sink {
        void abandon();
    }
}
