package org.cupel.crystal.io.table;

import java.util.List;

/** Cells of one line, stripped; an empty text where the line is short. */
record TableRow(List<String> cells) {

    String cell(int column) {
        return column < 0 || column >= cells.size() ? "" : cells.get(column).strip();
    }

    String text() {
        return String.join(",", cells);
    }
}
