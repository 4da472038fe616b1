package org.cupel.surrogate.backtest;

import java.util.Arrays;

/** Rows whose features are the parts of one whole, such as the fractions of a composition. */
final class Fractions {

    private static final double ROUNDING = 1e-3;

    private Fractions() {}

    /** Whether no part is negative and all rows have the same sum, but for rounding. */
    static boolean are(double[][] rows) {
        double whole = Arrays.stream(rows[0]).sum();
        return rows[0].length > 1
                && whole > 0
                && Arrays.stream(rows)
                        .allMatch(row -> Arrays.stream(row).allMatch(part -> part >= 0)
                                && Math.abs(Arrays.stream(row).sum() - whole) <= ROUNDING * whole);
    }

    /**
     * The square root of each part: distances between rows are then those of Hellinger, in which the first tenth of an
     * element weighs more than one tenth more of it.
     *
     * @see <a href="https://doi.org/10.1007/s004420100716">Legendre and Gallagher 2001</a>
     */
    static double[][] roots(double[][] rows) {
        return Arrays.stream(rows)
                .map(row -> Arrays.stream(row).map(Math::sqrt).toArray())
                .toArray(double[][]::new);
    }
}
