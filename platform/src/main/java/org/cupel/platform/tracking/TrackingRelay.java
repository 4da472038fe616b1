package org.cupel.platform.tracking;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.cupel.platform.background.BackgroundLoop;
import org.jboss.logging.Logger;

/**
 * Delivers recorded commands in order, one relay per service at a time.
 *
 * <p>While the server is away rows wait. A command that the server refuses for what it says is set aside with the reason,
 * and the others go on. Each delivery may happen twice and changes nothing the second time.
 */
@ApplicationScoped
class TrackingRelay {

    private static final Logger LOG = Logger.getLogger(TrackingRelay.class);
    private static final int TRANSACTION_SECONDS = 600;

    private final TrackingTable table;
    private final TrackingDelivery delivery;
    private final MlflowConnection connection;
    private final TrackingConfig config;
    private final ObjectMapper json;
    private volatile BackgroundLoop loop;

    TrackingRelay(
            TrackingTable table,
            TrackingDelivery delivery,
            MlflowConnection connection,
            TrackingConfig config,
            ObjectMapper json) {
        this.table = table;
        this.delivery = delivery;
        this.connection = connection;
        this.config = config;
        this.json = json;
    }

    void start(@Observes StartupEvent startup) {
        if (connection.configured()) {
            loop = BackgroundLoop.start("tracking-relay", config.poll(), this::relayBatch);
        }
    }

    void stop(@Observes ShutdownEvent shutdown) {
        if (loop != null) {
            loop.close();
        }
    }

    void wake() {
        BackgroundLoop running = loop;
        if (running != null) {
            running.wake();
        }
    }

    /**
     * @return whether the batch was full
     * @throws TrackingUnavailableException after what was delivered before is marked
     */
    boolean relayBatch() {
        Batch batch =
                QuarkusTransaction.requiringNew().timeout(TRANSACTION_SECONDS).call(this::relayLocked);
        if (batch.interruption() != null) {
            throw batch.interruption();
        }
        return batch.full();
    }

    private record Batch(boolean full, TrackingUnavailableException interruption) {}

    private Batch relayLocked() {
        if (!table.tryLock()) {
            return new Batch(false, null);
        }
        List<TrackingRow> rows = table.waitingRows(config.batch());
        for (TrackingRow row : rows) {
            try {
                deliver(row);
            } catch (TrackingUnavailableException away) {
                return new Batch(false, away);
            }
        }
        return new Batch(rows.size() == config.batch(), null);
    }

    private void deliver(TrackingRow row) {
        try {
            delivery.deliver(json.readValue(row.command(), TrackingCommand.class));
            table.markDelivered(row);
        } catch (TrackingRefusedException | JsonProcessingException refused) {
            LOG.errorf("Tracking command %d is set aside: %s", row.id(), refused.getMessage());
            table.markRefused(row, refused.getMessage());
        }
    }

    @Scheduled(every = "1h", delayed = "1m", identity = "tracking-purge")
    void purge() {
        QuarkusTransaction.requiringNew().run(() -> table.purge(config.retention()));
    }
}
