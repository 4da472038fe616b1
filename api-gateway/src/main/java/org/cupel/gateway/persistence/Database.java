package org.cupel.gateway.persistence;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cupel.gateway.failure.UnavailableException;

/** Reads views and the gateway's own tables; each statement is a transaction. A database that is away and a view that its owner has not made yet are outages. */
@ApplicationScoped
class Database {

    /** Undefined table, no privilege, no schema. */
    private static final Set<String> NOT_MADE_YET = Set.of("42P01", "42501", "3F000");

    /** Classes of SQLSTATE: connection, resources, intervention, system error. No state at all: no connection was had. */
    private static final Set<String> OUTAGES = Set.of("08", "53", "57", "58");

    private final AgroalDataSource dataSource;

    Database(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    <T> List<T> list(String sql, List<?> parameters, RowMapper<T> mapper) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            return rows(statement, mapper);
        } catch (SQLException e) {
            throw sorted(e);
        }
    }

    <T> Optional<T> find(String sql, List<?> parameters, RowMapper<T> mapper) {
        return list(sql, parameters, mapper).stream().findFirst();
    }

    private static void bind(PreparedStatement statement, List<?> parameters) throws SQLException {
        for (int i = 0; i < parameters.size(); i++) {
            statement.setObject(i + 1, parameters.get(i));
        }
    }

    private static <T> List<T> rows(PreparedStatement statement, RowMapper<T> mapper) throws SQLException {
        List<T> items = new ArrayList<>();
        try (var rows = statement.executeQuery()) {
            var columns = new Columns(rows);
            while (rows.next()) {
                items.add(mapper.map(columns));
            }
        }
        return items;
    }

    /** An outage, which passes, or a mistake of ours, which does not. */
    private static RuntimeException sorted(SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        if (NOT_MADE_YET.contains(state)) {
            return new UnavailableException(
                    "A view is not there yet (" + e.getMessage()
                            + "). Its owner makes it when it starts: try again once" + " every service is ready.",
                    e);
        }
        if (state.isEmpty() || OUTAGES.contains(state.substring(0, 2))) {
            return new UnavailableException(
                    "The database did not answer (" + e.getMessage() + "). Try again in a moment.", e);
        }
        return new IllegalStateException("The database refused a query", e);
    }
}
