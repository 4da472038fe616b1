package org.cupel.gateway.persistence;

import java.util.ArrayList;
import java.util.List;
import org.cupel.gateway.paging.Cursor;
import org.cupel.gateway.paging.Order;
import org.cupel.gateway.paging.PageRequest;
import org.cupel.gateway.paging.Slice;

/**
 * Reads a view page by page: keyset paging, so that a deep page costs no more than the first, and rows that come in
 * between neither repeat nor hide others.
 *
 * <p>Rows with a value come first, then those without: two queries, each of which an index on (column, id)
 * answers from the right place on; one query for both would not.
 */
final class ViewQuery {

    private final String from;
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();

    /** @param from the view, or a join of views */
    ViewQuery(String from) {
        this.from = from;
    }

    /** @param condition with one question mark per parameter */
    ViewQuery where(String condition, Object... values) {
        conditions.add(condition);
        parameters.addAll(List.of(values));
        return this;
    }

    <T> Slice<T> page(Database database, Order order, PageRequest request, RowMapper<T> mapper) {
        if (request.offset() > 0) {
            return slice(jumped(database, order, request, mapper), request.limit());
        }
        Cursor after = request.after(order).orElse(null);
        List<Row<T>> rows = new ArrayList<>();
        int wanted = request.limit() + 1;
        if (after == null || after.value() != null) {
            rows.addAll(valued(database, order, after, wanted, mapper));
            after = null;
        }
        if (rows.size() < wanted) {
            rows.addAll(unvalued(database, order, after, wanted - rows.size(), mapper));
        }
        return slice(rows, request.limit());
    }

    /** Counts from the first row on: dearer the further it goes, and right for one jump. */
    private <T> List<Row<T>> jumped(Database database, Order order, PageRequest request, RowMapper<T> mapper) {
        String where = conditions.isEmpty() ? "true" : String.join(" and ", conditions);
        String ending = (order.descending() ? " desc" : "") + " nulls last, "
                + order.id().sql() + " offset " + request.offset() + " limit " + (request.limit() + 1);
        return rows(
                database,
                "select *, " + cursor(order) + " from " + from + " where " + where + " order by "
                        + order.column().sql() + ending,
                parameters,
                order,
                mapper);
    }

    /** What the conditions let through, summed up. */
    <T> List<T> summed(Database database, String columns, String group, RowMapper<T> mapper) {
        String where = conditions.isEmpty() ? "true" : String.join(" and ", conditions);
        return database.list(
                "select " + columns + " from " + from + " where " + where + " group by " + group, parameters, mapper);
    }

    private <T> List<Row<T>> valued(Database database, Order order, Cursor after, int limit, RowMapper<T> mapper) {
        var all = new ArrayList<>(conditions);
        var values = new ArrayList<>(parameters);
        all.add(order.column().sql() + " is not null");
        if (after != null) {
            all.add(beyond(order));
            values.addAll(List.of(after.value(), after.value(), after.id()));
        }
        return read(database, order, all, values, limit, mapper);
    }

    private <T> List<Row<T>> unvalued(Database database, Order order, Cursor after, int limit, RowMapper<T> mapper) {
        var all = new ArrayList<>(conditions);
        var values = new ArrayList<>(parameters);
        all.add(order.column().sql() + " is null");
        if (after != null) {
            all.add(order.id().sql() + " > ?::" + order.id().type().sql());
            values.add(after.id());
        }
        return read(database, order, all, values, limit, mapper);
    }

    /** The first comparison bounds an index scan, the second only looks at rows that tie. */
    private static String beyond(Order order) {
        String column = order.column().sql();
        String cast = "?::" + order.column().type().sql();
        String sign = order.descending() ? "<" : ">";
        return "(" + column + " " + sign + "= " + cast + " and (" + column + " " + sign + " " + cast + " or "
                + order.id().sql() + " > ?::" + order.id().type().sql() + "))";
    }

    private <T> List<Row<T>> read(
            Database database, Order order, List<String> all, List<Object> values, int limit, RowMapper<T> mapper) {
        String direction = order.descending() ? " desc" : "";
        String sql =
                "select *, " + cursor(order) + " from " + from + " where " + String.join(" and ", all) + " order by "
                        + order.column().sql() + direction + ", " + order.id().sql() + " limit " + limit;
        return rows(database, sql, values, order, mapper);
    }

    private static String cursor(Order order) {
        return order.column().sql() + "::text as cursor_value, " + order.id().sql() + "::text as cursor_id";
    }

    private static <T> List<Row<T>> rows(
            Database database, String sql, List<Object> values, Order order, RowMapper<T> mapper) {
        return database.list(
                sql,
                values,
                row -> new Row<>(
                        mapper.map(row), new Cursor(order.name(), row.text("cursor_value"), row.text("cursor_id"))));
    }

    private static <T> Slice<T> slice(List<Row<T>> rows, int limit) {
        var page = rows.subList(0, Math.min(limit, rows.size()));
        Cursor next = rows.size() > limit ? page.get(limit - 1).cursor() : null;
        return new Slice<>(page.stream().map(Row::item).toList(), next);
    }

    private record Row<T>(T item, Cursor cursor) {}
}
