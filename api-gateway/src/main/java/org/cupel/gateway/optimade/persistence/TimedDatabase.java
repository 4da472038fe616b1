package org.cupel.gateway.optimade.persistence;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cupel.gateway.failure.UnavailableException;
import org.postgresql.PGStatement;

/** Reads views for as long as it is told and no longer. */
@ApplicationScoped
class TimedDatabase {

    private static final String CANCELLED = "57014";
    /** Undefined table, no privilege, no schema. */
    private static final Set<String> NOT_MADE_YET = Set.of("42P01", "42501", "3F000");
    /** Classes of SQLSTATE: connection, resources, intervention, system error. No state at all: no connection was had. */
    private static final Set<String> OUTAGES = Set.of("08", "53", "57", "58");

    private final AgroalDataSource dataSource;

    TimedDatabase(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Reads one row. */
    interface Reader<T> {

        T read(ResultSet row) throws SQLException;
    }

    /** @throws TookTooLongException when the database was still looking after the time given */
    <T> List<T> list(Query query, Duration timeout, Reader<T> reader) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(query.text())) {
            // Planned for the values at hand: how rare an element is decides which index helps.
            statement.unwrap(PGStatement.class).setPrepareThreshold(0);
            statement.setQueryTimeout((int) Math.max(1, timeout.toSeconds()));
            for (int i = 0; i < query.values().size(); i++) {
                statement.setObject(i + 1, query.values().get(i));
            }
            return rows(statement, reader);
        } catch (SQLException e) {
            throw sorted(e);
        }
    }

    private static <T> List<T> rows(PreparedStatement statement, Reader<T> reader) throws SQLException {
        List<T> items = new ArrayList<>();
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                items.add(reader.read(rows));
            }
        }
        return items;
    }

    private static RuntimeException sorted(SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        if (state.equals(CANCELLED)) {
            return new TookTooLongException();
        }
        if (NOT_MADE_YET.contains(state)) {
            return new UnavailableException(
                    "A view is not there yet (" + e.getMessage()
                            + "). Its owner makes it when it starts: try again once every service is ready.",
                    e);
        }
        if (state.isEmpty() || OUTAGES.contains(state.substring(0, 2))) {
            return new UnavailableException(
                    "The database did not answer (" + e.getMessage() + "). Try again in a moment.", e);
        }
        return new IllegalStateException("The database refused a query", e);
    }
}
