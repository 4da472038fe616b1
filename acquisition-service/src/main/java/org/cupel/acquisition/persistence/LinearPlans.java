package org.cupel.acquisition.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import org.cupel.platform.database.Transactions;

/**
 * Keeps the planner from nested loops in queries over a whole pool.
 *
 * <p>Right after a large ingest or prediction the statistics know nothing of the new rows, nor of the length of an unnested
 * array. A nested loop then looks cheap and takes time with the square of the pool; hash joins are linear in any case.
 */
final class LinearPlans {

    private LinearPlans() {}

    /** Runs the work under hash and merge joins; needs a transaction. */
    static <T> T on(Connection connection, Transactions.Sql<T> work) throws SQLException {
        nestedLoops(connection, "off");
        T result = work.on(connection);
        nestedLoops(connection, "on");
        return result;
    }

    private static void nestedLoops(Connection connection, String allowed) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set local enable_nestloop = " + allowed);
        }
    }
}
