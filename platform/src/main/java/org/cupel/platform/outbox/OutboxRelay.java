package org.cupel.platform.outbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.cupel.platform.background.BackgroundLoop;
import org.cupel.platform.database.Transactions;

/**
 * Moves outbox rows to Kafka, one relay per service at a time.
 *
 * <p>Rows are marked after Kafka's acknowledgement and in the transaction that holds the lock. A crash in between sends
 * them again under the same id, and the inbox of the consumer drops them.
 */
@ApplicationScoped
class OutboxRelay {

    private static final int TRANSACTION_SECONDS = 90;

    private final OutboxTable table;
    private final EventSender sender;
    private final Transactions transactions;
    private final OutboxConfig config;
    private volatile BackgroundLoop loop;

    OutboxRelay(OutboxTable table, EventSender sender, Transactions transactions, OutboxConfig config) {
        this.table = table;
        this.sender = sender;
        this.transactions = transactions;
        this.config = config;
    }

    void start(@Observes StartupEvent startup) {
        loop = BackgroundLoop.start("outbox-relay", config.poll(), this::relayBatch);
    }

    // Late, so that what the last jobs and messages of this process published still goes out.
    void stop(@Observes @Priority(3000) ShutdownEvent shutdown) {
        loop.close();
    }

    void wake() {
        BackgroundLoop running = loop;
        if (running != null) {
            running.wake();
        }
    }

    /** @return whether the batch was full, so that more may be waiting */
    boolean relayBatch() throws Exception {
        return QuarkusTransaction.requiringNew().timeout(TRANSACTION_SECONDS).call(this::relayLocked);
    }

    boolean relayLocked() throws InterruptedException {
        if (!table.tryLock()) {
            return false;
        }
        List<OutboxRow> rows = table.unpublished(config.batch());
        if (rows.isEmpty()) {
            return false;
        }
        sender.send(rows);
        table.markPublished(rows);
        return rows.size() == config.batch();
    }

    @Scheduled(every = "1h", delayed = "1m", identity = "outbox-purge")
    void purge() {
        transactions.inNew(() -> table.purge(config.retention()));
    }
}
