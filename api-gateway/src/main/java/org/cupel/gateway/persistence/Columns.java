package org.cupel.gateway.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** Reads columns by name, with null where the database has null. */
final class Columns {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ResultSet row;

    Columns(ResultSet row) {
        this.row = row;
    }

    UUID id(String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    String text(String column) throws SQLException {
        return row.getString(column);
    }

    byte[] bytes(String column) throws SQLException {
        return row.getBytes(column);
    }

    int integer(String column) throws SQLException {
        return row.getInt(column);
    }

    Integer integerOrNull(String column) throws SQLException {
        return row.getObject(column, Integer.class);
    }

    long bigint(String column) throws SQLException {
        return row.getLong(column);
    }

    double number(String column) throws SQLException {
        return row.getDouble(column);
    }

    Double numberOrNull(String column) throws SQLException {
        return row.getObject(column, Double.class);
    }

    boolean flag(String column) throws SQLException {
        return row.getBoolean(column);
    }

    Boolean flagOrNull(String column) throws SQLException {
        return row.getObject(column, Boolean.class);
    }

    Instant instant(String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    List<String> texts(String column) throws SQLException {
        var array = row.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    JsonNode json(String column) throws SQLException {
        try {
            String text = row.getString(column);
            return text == null ? null : JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new SQLException("Column " + column + " holds no JSON", e);
        }
    }
}
