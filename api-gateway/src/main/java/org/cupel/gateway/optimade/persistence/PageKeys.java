package org.cupel.gateway.optimade.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cupel.gateway.optimade.config.OptimadeConfig;
import org.cupel.gateway.optimade.page.EntryList;
import org.cupel.gateway.optimade.page.PageCursor;
import org.cupel.gateway.optimade.page.Sorting;
import org.cupel.gateway.optimade.property.PropertyType;

/**
 * Which entries a page has: one more than it shows, so that it is known whether there is a next.
 *
 * <p>Entries with a value come first, then those without: two queries, each of which an index on (column, id) answers from the
 * right place on.
 */
@ApplicationScoped
class PageKeys {

    private final TimedDatabase database;
    private final OptimadeConfig config;

    PageKeys(TimedDatabase database, OptimadeConfig config) {
        this.database = database;
        this.config = config;
    }

    /** @param value that the entry is sorted by as text, null when it has none */
    record Key(String id, String value) {}

    List<Key> after(EntryList list) {
        int wanted = list.limit() + 1;
        Sorting sorting = list.sorting();
        if (list.offset() > 0) {
            return read(list, start(list).add(order(list, true) + " limit " + wanted + " offset " + list.offset()));
        }
        PageCursor after = list.after();
        List<Key> keys = new ArrayList<>();
        if (after == null || after.value() != null) {
            keys.addAll(valued(list, after, wanted));
            after = null;
        }
        if (sorting.nullable() && keys.size() < wanted) {
            keys.addAll(unvalued(list, after, wanted - keys.size()));
        }
        return keys;
    }

    private List<Key> valued(EntryList list, PageCursor after, int limit) {
        Query query = start(list);
        Sorting sorting = list.sorting();
        if (sorting.nullable()) {
            query.add(" and " + sorting.sql() + " is not null");
        }
        if (after != null) {
            beyond(query, list, after);
        }
        return read(list, query.add(order(list, false) + " limit " + limit));
    }

    private List<Key> unvalued(EntryList list, PageCursor after, int limit) {
        Query query = start(list).add(" and " + list.sorting().sql() + " is null");
        if (after != null) {
            query.add(" and " + list.type().id() + sign(list) + "?", after.id());
        }
        return read(list, query.add(" order by " + list.type().id() + direction(list) + " limit " + limit));
    }

    private static Query start(EntryList list) {
        var needed = Stream.concat(
                list.filter().properties().stream(), Stream.of(list.sorting().property()));
        return new Query()
                .add("select " + list.type().id() + " as key_id, "
                        + list.sorting().sql() + " as key_value from "
                        + list.type().from(needed) + " where ")
                .add(list.filter().condition());
    }

    /** The first comparison bounds an index scan, the second only looks at entries that tie. */
    private static void beyond(Query query, EntryList list, PageCursor after) {
        Sorting sorting = list.sorting();
        String sign = sign(list);
        String id = list.type().id();
        if (sorting.byId()) {
            query.add(" and " + id + sign + "?", after.id());
            return;
        }
        Object value = after.typed(sorting);
        String column = sorting.sql();
        query.add(
                " and " + column + sign.strip() + "= ? and (" + column + sign + "? or " + id + sign + "?)",
                value,
                value,
                after.id());
    }

    /** Ties go the same way as the rest, so that an index on (column, id) has the order, forwards or backwards. */
    private static String order(EntryList list, boolean together) {
        Sorting sorting = list.sorting();
        String id = list.type().id() + direction(list);
        if (sorting.byId()) {
            return " order by " + id;
        }
        String nulls = together && sorting.nullable() ? " nulls last" : "";
        return " order by " + sorting.sql() + direction(list) + nulls + ", " + id;
    }

    private static String direction(EntryList list) {
        return list.sorting().descending() ? " desc" : "";
    }

    private static String sign(EntryList list) {
        return list.sorting().descending() ? " < " : " > ";
    }

    private List<Key> read(EntryList list, Query query) {
        PropertyType type = list.sorting().property().type();
        return database.list(query, config.queryTimeout(), row -> new Key(row.getString("key_id"), value(row, type)));
    }

    private static String value(ResultSet row, PropertyType type) throws SQLException {
        return switch (type) {
            case TIMESTAMP -> row.getObject("key_value", OffsetDateTime.class).toString();
            case FLOAT -> {
                Double value = row.getObject("key_value", Double.class);
                yield value == null ? null : value.toString();
            }
            default -> row.getString("key_value");
        };
    }
}
