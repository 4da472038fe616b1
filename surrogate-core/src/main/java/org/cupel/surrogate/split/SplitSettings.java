package org.cupel.surrogate.split;

import java.util.Arrays;

/**
 * How a split is drawn.
 *
 * @param testShare within 0 and 1
 * @param salt another one gives an independent random split
 * @param firstTestYear first year of the test, or {@link #YEAR_BY_SHARE}
 */
public record SplitSettings(double testShare, String salt, int firstTestYear) {

    /** Takes the latest year that leaves at least the wanted share of the dated rows for the test. */
    public static final int YEAR_BY_SHARE = 0;

    /** @throws IllegalArgumentException unless 0 &lt; testShare &lt; 1 */
    public SplitSettings {
        if (!(testShare > 0 && testShare < 1)) {
            throw new IllegalArgumentException("The test's share is " + testShare + ". Give one between 0 and 1.");
        }
    }

    public static SplitSettings of(double testShare, String salt) {
        return new SplitSettings(testShare, salt, YEAR_BY_SHARE);
    }

    int yearFor(int[] years) {
        if (firstTestYear != YEAR_BY_SHARE) {
            return firstTestYear;
        }
        int[] dated =
                Arrays.stream(years).filter(SplitColumns::hasYear).sorted().toArray();
        if (dated.length == 0) {
            throw new IllegalArgumentException(
                    "None of " + years.length + " rows has a year. Give years, or split by composition.");
        }
        int tests = (int) Math.ceil(testShare * dated.length);
        return dated[dated.length - tests];
    }
}
