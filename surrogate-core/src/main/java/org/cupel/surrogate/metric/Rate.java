package org.cupel.surrogate.metric;

import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * A share of cases with its exact 95 % interval (Clopper and Pearson 1934, doi:10.1093/biomet/26.4.404).
 *
 * @param hits cases that count
 * @param n cases in all
 * @param value hits / n, NaN when n is 0
 * @param low95 lower end of the interval, 0 when hits is 0
 * @param high95 upper end, 1 when hits is n
 */
public record Rate(int hits, int n, double value, double low95, double high95) {

    private static final double TAIL = 0.025;

    /** @throws IllegalArgumentException unless 0 ≤ hits ≤ n */
    public static Rate of(int hits, int n) {
        if (hits < 0 || hits > n) {
            throw new IllegalArgumentException(hits + " hits of " + n + " cases. Give 0 ≤ hits ≤ cases.");
        }
        double value = n == 0 ? Double.NaN : (double) hits / n;
        return new Rate(hits, n, value, low(hits, n), high(hits, n));
    }

    public boolean isDefined() {
        return n > 0;
    }

    private static double low(int hits, int n) {
        return hits == 0 ? 0 : BetaDistribution.of(hits, n - hits + 1.0).inverseCumulativeProbability(TAIL);
    }

    private static double high(int hits, int n) {
        return hits == n ? 1 : BetaDistribution.of(hits + 1.0, n - hits).inverseSurvivalProbability(TAIL);
    }
}
