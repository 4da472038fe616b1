package org.cupel.surrogate.acquisition;

import java.util.Arrays;

/**
 * Weighs scores that have no natural zero, such as bounds, medians or deviations, by the probability that constraints hold.
 *
 * <p>Unlike an acquisition function it looks at all rows: a candidate that misses its constraints is worth what a typical
 * candidate of the pool is worth. Where zero does mean worthless, multiply instead, as {@link Constrained} does.
 */
public final class Discounted {

    private Discounted() {}

    /**
     * s − (1 − p) max(0, s − m), with m the lower median of the scores; O(n log n).
     *
     * <p>It grows with score and probability, keeps the order of equal probabilities, and follows the unit of the scores:
     * scaled and shifted scores give scaled and shifted ones.
     *
     * @param logProbabilities [n] logarithms of p, at most 0
     * @param scores [n] higher is better, finite
     * @return [n] new
     */
    public static double[] by(double[] logProbabilities, double[] scores) {
        if (logProbabilities.length != scores.length) {
            throw new IllegalArgumentException("There are " + scores.length + " scores and " + logProbabilities.length
                    + " probabilities. Give one of each per candidate.");
        }
        if (scores.length == 0) {
            return new double[0];
        }
        double[] sorted = scores.clone();
        Arrays.sort(sorted);
        double typical = sorted[(sorted.length - 1) / 2];
        return RowScores.of(
                scores.length, i -> scores[i] + Math.expm1(logProbabilities[i]) * Math.max(0, scores[i] - typical));
    }
}
