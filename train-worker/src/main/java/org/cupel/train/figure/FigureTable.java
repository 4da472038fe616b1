package org.cupel.train.figure;

import java.util.List;

/** @param rows as long as {@code columns} each; the first cell names the row */
public record FigureTable(List<String> columns, List<List<String>> rows) {

    public FigureTable {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }
}
