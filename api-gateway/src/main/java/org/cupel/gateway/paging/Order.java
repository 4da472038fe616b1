package org.cupel.gateway.paging;

import java.util.List;
import org.cupel.platform.problem.ProblemException;

/**
 * A total order of rows: by one column, ties broken by ascending id, rows without a value last.
 *
 * @param name as the caller writes it, with a leading minus when descending
 */
public record Order(String name, Column column, Column id, boolean descending) {

    /**
     * @param name as the caller writes it
     * @param sql the column of the view
     */
    public record Column(String name, String sql, ColumnType type) {}

    /** @throws ProblemException 400 when no column has the name */
    public static Order of(String text, List<Column> allowed, Column id) {
        boolean descending = text.startsWith("-");
        String name = descending ? text.substring(1) : text;
        return allowed.stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .map(column -> new Order(text, column, id, descending))
                .orElseThrow(() -> badSort(text, allowed));
    }

    boolean accepts(Cursor cursor) {
        return id.type().accepts(cursor.id())
                && (cursor.value() == null || column.type().accepts(cursor.value()));
    }

    private static ProblemException badSort(String text, List<Column> allowed) {
        var names = allowed.stream().map(Column::name).toList();
        return new ProblemException(
                400,
                "bad-sort",
                "Nothing can be sorted by '" + text + "'. Try one of " + String.join(", ", names)
                        + ", with a leading minus for descending order.");
    }
}
