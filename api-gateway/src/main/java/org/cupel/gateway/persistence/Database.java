package org.cupel.gateway.persistence;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cupel.gateway.failure.UnavailableException;

/** Reads views; never writes. A database that is away and a view that its owner has not made yet are outages. */
@ApplicationScoped
class Database {

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
            throw new UnavailableException(advice(e), e);
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

    private static String advice(SQLException e) {
        return switch (String.valueOf(e.getSQLState())) {
            case "42P01", "42501", "3F000" ->
                "A view is not there yet (" + e.getMessage() + "). Its owner makes it when it starts: try again once"
                        + " every service is ready.";
            default -> "The database did not answer (" + e.getMessage() + "). Try again in a moment.";
        };
    }
}
