package org.cupel.gateway.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.cupel.gateway.config.AuditConfig;

/**
 * Entries on their way to the database, of which none is lost silently.
 *
 * <p>A write takes a place before it begins and is refused when there is none, so what was done is always written down.
 * Refusals cannot be refused: those that find no place are counted, and the count is written down.
 */
@ApplicationScoped
public class AuditQueue {

    private final BlockingQueue<AuditEntry> waiting = new LinkedBlockingQueue<>();
    private final AtomicInteger places;
    private final AtomicLong uncounted = new AtomicLong();

    AuditQueue(AuditConfig config) {
        this.places = new AtomicInteger(config.mostWaiting());
    }

    /** Whether there was a place; who has one must {@link #fill} it. */
    boolean takePlace() {
        return places.getAndUpdate(free -> Math.max(0, free - 1)) > 0;
    }

    /** Fills a place that was taken. */
    void fill(AuditEntry entry) {
        waiting.add(entry);
    }

    /** Adds an entry where there is a place, and counts it where there is none. */
    void offer(AuditEntry entry) {
        if (takePlace()) {
            fill(entry);
        } else {
            uncounted.incrementAndGet();
        }
    }

    /** The oldest entries, which keep their places until {@link #written}. */
    List<AuditEntry> batch(int most) {
        List<AuditEntry> batch = new ArrayList<>();
        waiting.drainTo(batch, most);
        return batch;
    }

    void written(int entries) {
        places.addAndGet(entries);
    }

    /** Entries that found no place since this was last asked. */
    long takeUncounted() {
        return uncounted.getAndSet(0);
    }

    void giveBack(long count) {
        uncounted.addAndGet(count);
    }
}
