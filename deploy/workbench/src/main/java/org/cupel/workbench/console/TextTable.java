package org.cupel.workbench.console;

import java.util.ArrayList;
import java.util.List;

/** Rows with the columns under each other; numbers to the right. */
public final class TextTable {

    private static final String NUMBER = "[-+]?[0-9][0-9.,eE+-]*( [%×])?";

    private final List<List<String>> rows = new ArrayList<>();

    public TextTable(String... heading) {
        rows.add(List.of(heading));
    }

    public TextTable row(String... cells) {
        rows.add(List.of(cells));
        return this;
    }

    /** One line per row, for a terminal. */
    public List<String> lines() {
        return rows.stream().map(row -> line(row, "  ", "").stripTrailing()).toList();
    }

    /** The same for a document. */
    public List<String> markdown() {
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            lines.add(line(row, " | ", "| ") + " |");
            if (lines.size() == 1) {
                StringBuilder rule = new StringBuilder("|");
                for (int column = 0; column < row.size(); column++) {
                    rule.append("-".repeat(width(column) + 1)).append(isNumeric(column) ? ":|" : "-|");
                }
                lines.add(rule.toString());
            }
        }
        return lines;
    }

    private String line(List<String> row, String between, String before) {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < row.size(); column++) {
            String padding = " ".repeat(width(column) - row.get(column).length());
            cells.add(isNumeric(column) ? padding + row.get(column) : row.get(column) + padding);
        }
        return before + String.join(between, cells);
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }

    private boolean isNumeric(int column) {
        return rows.size() > 1
                && rows.stream()
                        .skip(1)
                        .map(row -> row.get(column))
                        .allMatch(cell -> cell.isEmpty() || cell.equals("-") || cell.matches(NUMBER));
    }
}
