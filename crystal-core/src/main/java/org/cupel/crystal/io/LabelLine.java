package org.cupel.crystal.io;

import java.util.List;

/**
 * One record of a table of labels.
 *
 * @param number of the record, the header being 1
 */
record LabelLine(int number, List<String> cells) {

    /** The cell, stripped; empty where the line is short. */
    String cell(int column) {
        return column < cells.size() ? cells.get(column).strip() : "";
    }

    String text() {
        return String.join(",", cells);
    }
}
