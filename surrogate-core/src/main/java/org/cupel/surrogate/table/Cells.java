package org.cupel.surrogate.table;

import java.util.Set;

/** What a cell may say. */
final class Cells {

    private static final Set<String> MISSING = Set.of("", "nan", "NaN", "NA", "null", "None");

    private Cells() {}

    static boolean isMissing(String cell) {
        return MISSING.contains(cell);
    }

    /** @throws NumberFormatException when it is no number; empty is NaN */
    static double number(String cell) {
        if (isMissing(cell)) {
            return Double.NaN;
        }
        char last = cell.charAt(cell.length() - 1);
        if (last == 'd' || last == 'f' || last == 'D' || last == 'F') {
            throw new NumberFormatException(cell);
        }
        return Double.parseDouble(cell);
    }

    static boolean isNumber(String cell) {
        try {
            return !isMissing(cell) && Double.isFinite(number(cell));
        } catch (NumberFormatException notNumber) {
            return false;
        }
    }
}
