package org.cupel.surrogate.backtest.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Rows that could not be read, the first of them in words. */
public final class Refusals {

    private static final int MOST_TOLD = 5;

    private Refusals() {}

    /** @param reasons by the number of the row, from 1 */
    public static List<String> told(Map<Integer, String> reasons) {
        List<String> told = new ArrayList<>();
        reasons.forEach((row, reason) -> {
            if (told.size() < MOST_TOLD) {
                told.add("Row " + row + ": " + reason);
            }
        });
        if (reasons.size() > told.size()) {
            told.add("and " + (reasons.size() - told.size()) + " more rows");
        }
        return told;
    }
}
