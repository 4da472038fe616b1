package org.cupel.ingest.bench;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import org.cupel.stack.LocalStack;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** What the database itself says of a run. */
final class BenchDatabase implements AutoCloseable {

    private static final String WRITTEN = """
            select (select sum(n_tup_ins + n_tup_upd + n_tup_del) from pg_stat_user_tables
                where schemaname = 'ingest' and relname in ('materials', 'quarantine', 'reference_phases')),
              (select wal_bytes from pg_stat_wal)""";

    private final Connection connection;

    /**
     * @param tuples inserted, updated and deleted in the tables of materials so far
     * @param walBytes written by the whole server so far, bookkeeping of runs and jobs included
     */
    record Written(long tuples, long walBytes) {}

    BenchDatabase(LocalStack stack) throws SQLException {
        this.connection =
                DriverManager.getConnection(stack.jdbcUrl(), stack.databaseAdminUser(), stack.databaseAdminPassword());
    }

    private interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> T one(String sql, Row<T> read) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return read.of(row);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    long unsentEvents() throws SQLException {
        return one("select count(*) from ingest.outbox where published_at is null", row -> row.getLong(1));
    }

    Instant lastSent(Instant otherwise) throws SQLException {
        return one("select max(published_at) from ingest.outbox", row -> {
            Timestamp last = row.getTimestamp(1);
            return last == null ? otherwise : last.toInstant();
        });
    }

    /** Does what would else follow the first run sooner or later, and be taken for the second one's writing. */
    void settle() throws SQLException {
        execute("vacuum analyze ingest.materials");
    }

    /** Sessions report what they wrote with a delay of up to a second, idle ones after ten. */
    Written written() throws SQLException, InterruptedException {
        Thread.sleep(11_000);
        execute("select pg_stat_clear_snapshot()");
        return one(WRITTEN, row -> new Written(row.getLong(1), row.getLong(2)));
    }

    /** Seconds that COPY takes for all materials as they are now, into a table without an index. */
    double plainCopySeconds() throws SQLException, IOException {
        Path file = Files.createTempFile("materials", ".copy");
        try {
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
                copy.copyOut("copy ingest.materials to stdout", out);
            }
            execute("create table ingest.plain_copy (like ingest.materials)");
            execute("checkpoint");
            long start = System.nanoTime();
            try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
                copy.copyIn("copy ingest.plain_copy from stdin", in);
            }
            return (System.nanoTime() - start) / 1e9;
        } finally {
            Files.delete(file);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
