package org.cupel.gateway.rest;

/** Text for cells of a CSV that a person opens. */
final class SpreadsheetText {

    private SpreadsheetText() {}

    /** A spreadsheet takes a cell that begins like this for a formula, and materials are named by others. Null stays null. */
    static String harmless(String text) {
        return text != null && !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
