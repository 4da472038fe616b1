package org.cupel.platform.database;

import java.sql.SQLException;

/** An {@link SQLException} on its way through code that does not declare it. */
public final class DatabaseException extends RuntimeException {

    public DatabaseException(SQLException cause) {
        super(cause.getMessage(), cause);
    }
}
