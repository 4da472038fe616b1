package org.cupel.train.reproduce;

import org.cupel.train.plan.Heads;

/**
 * How far the predictions of two ensembles are apart on the same rows.
 *
 * @param part {@code validation} or {@code test}
 * @param median largest absolute difference of q50, in the unit of the predictions
 * @param quantile the same of q10, q50 and q90
 * @param probability largest absolute difference of p_stable and p_metastable
 */
public record PredictionDifference(String part, int rows, double median, double quantile, double probability) {

    static PredictionDifference between(String part, Heads first, Heads second) {
        double median = largest(first.q50(), second.q50());
        return new PredictionDifference(
                part,
                first.size(),
                median,
                max(median, max(largest(first.q10(), second.q10()), largest(first.q90(), second.q90()))),
                max(largest(first.pStable(), second.pStable()), largest(first.pMetastable(), second.pMetastable())));
    }

    private static double largest(double[] first, double[] second) {
        double largest = 0;
        for (int i = 0; i < first.length; i++) {
            largest = max(largest, Math.abs(first[i] - second[i]));
        }
        return largest;
    }

    /** Keeps what is no number, which no tolerance forgives. */
    private static double max(double first, double second) {
        return Math.max(first, second);
    }
}
