package org.cupel.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cupel.platform.database.Transactions;

@ApplicationScoped
class OutboxTable {

    private static final String INSERT =
            "insert into outbox (event_id, topic, message_key, payload) values (?, ?, ?, ?::jsonb)";
    // Keyed by schema: services share the database, and each has its own relay.
    private static final String LOCK =
            "select pg_try_advisory_xact_lock(hashtext('outbox'), hashtext(current_schema()))";
    private static final String UNPUBLISHED = """
            select id, event_id, topic, message_key, payload::text, created_at
            from outbox where published_at is null order by id limit ?""";
    private static final String MARK = "update outbox set published_at = now() where id = any(?)";
    private static final String PURGE = "delete from outbox where published_at < now() - make_interval(secs => ?)";

    private final Transactions transactions;

    OutboxTable(Transactions transactions) {
        this.transactions = transactions;
    }

    void insert(UUID eventId, String topic, String key, String payload) {
        transactions.sql(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                insert.setObject(1, eventId);
                insert.setString(2, topic);
                insert.setString(3, key);
                insert.setString(4, payload);
                return insert.executeUpdate();
            }
        });
    }

    /** Whether this transaction is the one that may relay; held until it ends. */
    boolean tryLock() {
        return transactions.sql(connection -> {
            try (PreparedStatement lock = connection.prepareStatement(LOCK);
                    ResultSet row = lock.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        });
    }

    List<OutboxRow> unpublished(int limit) {
        return transactions.sql(connection -> {
            try (PreparedStatement select = connection.prepareStatement(UNPUBLISHED)) {
                select.setInt(1, limit);
                return read(select);
            }
        });
    }

    void markPublished(List<OutboxRow> rows) {
        transactions.sql(connection -> mark(connection, rows));
    }

    int purge(Duration retention) {
        return transactions.sql(connection -> {
            try (PreparedStatement delete = connection.prepareStatement(PURGE)) {
                delete.setDouble(1, retention.toSeconds());
                return delete.executeUpdate();
            }
        });
    }

    private static int mark(Connection connection, List<OutboxRow> rows) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(MARK)) {
            Object[] ids = rows.stream().map(OutboxRow::id).toArray();
            update.setArray(1, connection.createArrayOf("bigint", ids));
            return update.executeUpdate();
        }
    }

    private static List<OutboxRow> read(PreparedStatement select) throws SQLException {
        List<OutboxRow> rows = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                rows.add(new OutboxRow(
                        row.getLong(1),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getTimestamp(6).toInstant()));
            }
        }
        return rows;
    }
}
