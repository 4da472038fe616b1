package org.cupel.gateway.audit;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.cupel.gateway.config.AuditConfig;
import org.cupel.gateway.failure.UnavailableException;
import org.cupel.platform.background.BackgroundLoop;
import org.jboss.logging.Logger;

/** Writes entries down in batches, off the way of requests. While the database is away they wait. */
@ApplicationScoped
public class AuditWriter {

    private static final Logger LOG = Logger.getLogger(AuditWriter.class);
    private static final int BATCH = 500;

    private final AuditQueue queue;
    private final AuditLog log;
    private final AuditConfig config;
    private final List<AuditEntry> unwritten = new ArrayList<>();
    private BackgroundLoop loop;

    AuditWriter(AuditQueue queue, AuditLog log, AuditConfig config) {
        this.queue = queue;
        this.log = log;
        this.config = config;
    }

    void start(@Observes StartupEvent start) {
        loop = BackgroundLoop.start("audit-log", config.writeEvery(), this::write);
    }

    /** What is still waiting is written down before the service ends. */
    void stop(@Observes ShutdownEvent end) {
        loop.close();
        try {
            while (write()) {
                LOG.debug("More is waiting");
            }
        } catch (UnavailableException e) {
            LOG.errorf("The audit log's end could not be written down (%s) and follows here.", e.getMessage());
            unwritten.forEach(LOG::error);
            queue.batch(Integer.MAX_VALUE).forEach(LOG::error);
        }
    }

    synchronized boolean write() {
        long uncounted = queue.takeUncounted();
        try {
            if (unwritten.isEmpty()) {
                unwritten.addAll(queue.batch(BATCH));
            }
            if (uncounted > 0) {
                LOG.warnf("%d refusals found no place in the audit log: the database did not keep up.", uncounted);
                log.add(List.of(gap(uncounted)));
                uncounted = 0;
            }
            if (!unwritten.isEmpty()) {
                log.add(unwritten);
                queue.written(unwritten.size());
            }
            boolean more = unwritten.size() == BATCH;
            unwritten.clear();
            return more;
        } finally {
            queue.giveBack(uncounted);
        }
    }

    /** Says that refusals are missing here, and how many. */
    private static AuditEntry gap(long refusals) {
        String path = refusals + " refusals found no place";
        return new AuditEntry(null, Instant.now(), "-", "api-gateway", null, List.of(), "-", path, null, 0, "-");
    }
}
