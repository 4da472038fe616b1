package org.cupel.acquisition.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.cupel.acquisition.backtest.FinishedTable;
import org.cupel.acquisition.backtest.FinishedTables;
import org.cupel.platform.database.Transactions;

@ApplicationScoped
class FinishedTableTable implements FinishedTables {

    private static final String ADD = """
            insert into back_test_tables (sha256, name, bytes, rows, columns, refused, created_at)
            values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
            """;
    private static final String FIND =
            "select sha256, name, bytes, rows, columns, refused, created_at from back_test_tables where sha256 = ?";

    private final Transactions transactions;

    FinishedTableTable(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void add(FinishedTable table) {
        transactions.sql(connection -> {
            try (var statement = connection.prepareStatement(ADD)) {
                statement.setString(1, table.sha256());
                statement.setString(2, table.name());
                statement.setLong(3, table.bytes());
                statement.setInt(4, table.rows());
                statement.setArray(
                        5, connection.createArrayOf("text", table.columns().toArray()));
                statement.setArray(
                        6, connection.createArrayOf("text", table.refused().toArray()));
                statement.setObject(7, table.createdAt().atOffset(ZoneOffset.UTC));
                return statement.executeUpdate();
            }
        });
    }

    @Override
    public Optional<FinishedTable> find(String sha256) {
        return transactions.sql(connection -> {
            try (var statement = connection.prepareStatement(FIND)) {
                statement.setString(1, sha256);
                ResultSet row = statement.executeQuery();
                return row.next()
                        ? Optional.of(new FinishedTable(
                                row.getString(1),
                                row.getString(2),
                                row.getLong(3),
                                row.getInt(4),
                                List.of((String[]) row.getArray(5).getArray()),
                                List.of((String[]) row.getArray(6).getArray()),
                                row.getObject(7, OffsetDateTime.class).toInstant()))
                        : Optional.empty();
            }
        });
    }
}
