package org.cupel.gateway.persistence;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    private String counted;

    /** @param from the view, or a join of views */
    ViewQuery(String from) {
        this.from = from;
        this.counted = from;
    }

    /** @param view has the same rows, and every column of the order and the conditions: jumps count through it */
    ViewQuery countedIn(String view) {
        counted = view;
        return this;
    }

    /** @param condition with one question mark per parameter */
    ViewQuery where(String condition, Object... values) {
        conditions.add(condition);
        parameters.addAll(List.of(values));
        return this;
    }

    <T> Slice<T> page(Database database, Order order, PageRequest request, RowMapper<T> mapper) {
        Cursor after = request.after(order).orElse(null);
        if (request.offset() > 0) {
            Optional<Cursor> before = before(database, order, request.offset());
            if (before.isEmpty()) {
                return new Slice<>(List.of(), null);
            }
            after = before.get();
        }
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

    /**
     * The row in front of a jump. Rows are counted from the first one on, dearer the further it goes, but by nothing other than
     * the order and the conditions: what else a row has is not put together.
     */
    private Optional<Cursor> before(Database database, Order order, int offset) {
        String valued = order.column().sql() + " is not null";
        var found = nth(database, order, valued, sorting(order), offset);
        if (found.isPresent()) {
            return found;
        }
        long before = database.find(
                        "select count(*) as n from " + counted + " where " + all(with(valued)),
                        parameters,
                        row -> row.bigint("n"))
                .orElseThrow();
        return nth(
                database, order, order.column().sql() + " is null", order.id().sql(), Math.max(1, offset - before));
    }

    private Optional<Cursor> nth(Database database, Order order, String which, String sorting, long n) {
        String sql = "select " + cursor(order) + " from " + counted + " where " + all(with(which)) + " order by "
                + sorting + " offset " + (n - 1) + " limit 1";
        return database.find(sql, parameters, row -> cursor(order, row));
    }

    private List<String> with(String condition) {
        var all = new ArrayList<>(conditions);
        all.add(condition);
        return all;
    }

    /** What the conditions let through, summed up. */
    <T> List<T> summed(Database database, String columns, String group, RowMapper<T> mapper) {
        return database.list(
                "select " + columns + " from " + from + " where " + all(conditions) + " group by " + group,
                parameters,
                mapper);
    }

    private <T> List<Row<T>> valued(Database database, Order order, Cursor after, int limit, RowMapper<T> mapper) {
        var all = with(order.column().sql() + " is not null");
        var values = new ArrayList<>(parameters);
        if (after != null) {
            all.add(beyond(order));
            values.addAll(List.of(after.value(), after.value(), after.id()));
        }
        return read(database, order, all, values, limit, mapper);
    }

    private <T> List<Row<T>> unvalued(Database database, Order order, Cursor after, int limit, RowMapper<T> mapper) {
        var all = with(order.column().sql() + " is null");
        var values = new ArrayList<>(parameters);
        if (after != null) {
            all.add(order.id().sql() + " > ?::" + order.id().type().sql());
            values.add(after.id());
        }
        return read(database, order, all, values, limit, mapper);
    }

    /**
     * The first comparison bounds a scan of an index also where column and id come from two tables. Where rows ascend, the pair lets an
     * index of both be entered right there, however many rows tie; ids ascend where values descend, which no pair says.
     */
    private static String beyond(Order order) {
        String column = order.column().sql();
        String id = order.id().sql();
        String value = "?::" + order.column().type().sql();
        String lastId = "?::" + order.id().type().sql();
        return order.descending()
                ? column + " <= " + value + " and (" + column + " < " + value + " or " + id + " > " + lastId + ")"
                : column + " >= " + value + " and (" + column + ", " + id + ") > (" + value + ", " + lastId + ")";
    }

    private <T> List<Row<T>> read(
            Database database, Order order, List<String> all, List<Object> values, int limit, RowMapper<T> mapper) {
        String sql = "select *, " + cursor(order) + " from " + from + " where " + all(all) + " order by "
                + sorting(order) + " limit " + limit;
        return database.list(sql, values, row -> new Row<>(mapper.map(row), cursor(order, row)));
    }

    /** Without a word on rows that have no value: an index in this order would not answer that. */
    private static String sorting(Order order) {
        return order.column().sql()
                + (order.descending() ? " desc, " : ", ")
                + order.id().sql();
    }

    private static String all(List<String> conditions) {
        return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
    }

    private static String cursor(Order order) {
        return order.column().sql() + "::text as cursor_value, " + order.id().sql() + "::text as cursor_id";
    }

    private static Cursor cursor(Order order, Columns row) throws SQLException {
        return new Cursor(order.name(), row.text("cursor_value"), row.text("cursor_id"));
    }

    private static <T> Slice<T> slice(List<Row<T>> rows, int limit) {
        var page = rows.subList(0, Math.min(limit, rows.size()));
        Cursor next = rows.size() > limit ? page.get(limit - 1).cursor() : null;
        return new Slice<>(page.stream().map(Row::item).toList(), next);
    }

    private record Row<T>(T item, Cursor cursor) {}
}
