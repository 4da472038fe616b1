package org.cupel.platform.database;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.List;

/** Tells failures that pass by themselves from those that another attempt would repeat. */
public final class TransientFailures {

    // Classes of PostgreSQL states: connection, rollback (serialization, deadlock), resources, operator intervention.
    private static final List<String> PASSING_STATES = List.of("08", "40", "53", "57P");

    private TransientFailures() {}

    /** Whether the database was away, overloaded or chose this transaction as the victim. */
    public static boolean isTransient(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && passes(sql)) {
                return true;
            }
        }
        return false;
    }

    private static boolean passes(SQLException failure) {
        if (failure instanceof SQLTransientException || failure instanceof SQLRecoverableException) {
            return true;
        }
        String state = failure.getSQLState();
        // Agroal reports an exhausted or unreachable pool without a state.
        return state == null || PASSING_STATES.stream().anyMatch(state::startsWith);
    }
}
