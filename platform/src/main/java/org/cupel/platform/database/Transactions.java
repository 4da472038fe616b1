package org.cupel.platform.database;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Supplier;

/** Plain JDBC inside JTA transactions. */
@ApplicationScoped
public class Transactions {

    private final AgroalDataSource dataSource;
    private final TransactionSynchronizationRegistry registry;

    Transactions(AgroalDataSource dataSource, TransactionSynchronizationRegistry registry) {
        this.dataSource = dataSource;
        this.registry = registry;
    }

    /** Work on a connection. */
    @FunctionalInterface
    public interface Sql<T> {
        T on(Connection connection) throws SQLException;
    }

    /** Runs SQL in the current transaction. */
    public <T> T sql(Sql<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            return work.on(connection);
        } catch (SQLException failure) {
            throw new DatabaseException(failure);
        }
    }

    /** Runs work in a transaction of its own, whatever the caller is in. */
    public <T> T inNew(Supplier<T> work) {
        return QuarkusTransaction.requiringNew().call(work::get);
    }

    /**
     * Runs work of a request in a transaction of its own and takes back all that it did, to learn what it would do.
     *
     * @param most how long that may take
     */
    public <T> T undone(Duration most, Supplier<T> work) {
        return QuarkusTransaction.suspendingExisting().call(() -> {
            QuarkusTransaction.begin(QuarkusTransaction.beginOptions().timeout((int) most.toSeconds()));
            try {
                return work.get();
            } finally {
                QuarkusTransaction.rollback();
            }
        });
    }

    /** Runs SQL in a transaction of its own. */
    public <T> T sqlInNew(Sql<T> work) {
        return inNew(() -> sql(work));
    }

    /** @throws IllegalStateException outside a transaction */
    public void require(String what) {
        if (registry.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException(
                    what + " outside a transaction. Maybe annotate the calling method with @Transactional.");
        }
    }

    /** Runs an action after the current transaction has committed; never when it rolled back. */
    public void afterCommit(Runnable action) {
        registry.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    action.run();
                }
            }
        });
    }
}
