package org.cupel.surrogate.table;

/**
 * What becomes of a column.
 *
 * @param column its name
 * @param use what it is taken for
 * @param reason in a few words, for the report
 */
public record ColumnUse(String column, Use use, String reason) {

    /** What a column is taken for. */
    public enum Use {
        NUMBER,
        ELEMENT,
        FORMULA,
        CATEGORY,
        GOAL,
        LEFT_OUT
    }
}
