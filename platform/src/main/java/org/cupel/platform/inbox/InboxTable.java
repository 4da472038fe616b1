package org.cupel.platform.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.time.Duration;
import org.cupel.platform.database.Transactions;

@ApplicationScoped
class InboxTable {

    private static final String INSERT =
            "insert into inbox (consumer, source, event_id) values (?, ?, ?) on conflict do nothing";
    private static final String PURGE = "delete from inbox where received_at < now() - make_interval(secs => ?)";

    private final Transactions transactions;

    InboxTable(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Whether the event is new; a concurrent duplicate waits here for the other transaction to end. */
    boolean remember(String consumer, String source, String eventId) {
        return transactions.sql(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                insert.setString(1, consumer);
                insert.setString(2, source);
                insert.setString(3, eventId);
                return insert.executeUpdate() == 1;
            }
        });
    }

    int purge(Duration retention) {
        return transactions.sql(connection -> {
            try (PreparedStatement delete = connection.prepareStatement(PURGE)) {
                delete.setDouble(1, retention.toSeconds());
                return delete.executeUpdate();
            }
        });
    }
}
