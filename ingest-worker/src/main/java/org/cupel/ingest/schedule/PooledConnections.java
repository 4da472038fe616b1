package org.cupel.ingest.schedule;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.quartz.utils.ConnectionProvider;

/** Connections of the service's pool, for Quartz. */
record PooledConnections(DataSource pool) implements ConnectionProvider {

    @Override
    public Connection getConnection() throws SQLException {
        return pool.getConnection();
    }

    @Override
    public void initialize() {}

    /** The pool is not Quartz's to close. */
    @Override
    public void shutdown() {}
}
