package org.cupel.launcher.console;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Fields of JSON as rows of text under a heading, each column as wide as its widest entry; the last one is not padded. */
public final class FieldTable {
    private static final String NOTHING = "-";

    private final List<List<String>> rows = new ArrayList<>();

    public FieldTable(String... heading) {
        rows.add(List.of(heading));
    }

    public void row(String... entries) {
        rows.add(List.of(entries));
    }

    public void print() {
        int[] widths = new int[rows.get(0).size()];
        for (List<String> row : rows) {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], row.get(column).length());
            }
        }
        rows.forEach(row -> Terminal.line(line(row, widths)));
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length - 1; column++) {
            line.append(row.get(column))
                    .append(" ".repeat(widths[column] - row.get(column).length() + 2));
        }
        return line.append(row.get(widths.length - 1)).toString();
    }

    public static String text(JsonNode object, String field) {
        JsonNode value = object.path(field);
        return value.isMissingNode() || value.isNull() || value.asText().isEmpty() ? NOTHING : value.asText();
    }

    /** Four significant digits. */
    public static String figure(JsonNode object, String field) {
        JsonNode value = object.path(field);
        return value.isNumber() ? String.format(Locale.ROOT, "%.4g", value.asDouble()) : NOTHING;
    }

    /** To the second. */
    public static String time(JsonNode object, String field) {
        String time = text(object, field);
        return time.length() > 19 ? time.substring(0, 19) + "Z" : time;
    }
}
