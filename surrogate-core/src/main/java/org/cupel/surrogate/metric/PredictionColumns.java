package org.cupel.surrogate.metric;

import java.util.List;

/**
 * Predictions of n cases beside the truth, as columns. Intervals, spreads and groups may be missing (length 0): what
 * needs them is then undefined, never guessed.
 *
 * @param truth [n], finite
 * @param predicted [n] medians, finite
 * @param low [n] lower ends of the intervals, −∞ where there is none; or [0]
 * @param high [n] upper ends, ∞ where there is none; or [0]
 * @param nominal the coverage that the intervals promise, NaN without intervals
 * @param sigma [n] total uncertainty as a standard deviation; or [0]
 * @param groups [n] names, such as clusters or grades of novelty; or none
 */
public record PredictionColumns(
        double[] truth,
        double[] predicted,
        double[] low,
        double[] high,
        double nominal,
        double[] sigma,
        List<String> groups) {

    private static final double[] NONE = {};

    /** @throws IllegalArgumentException when lengths differ or an entry is not what it must be, with its place */
    public PredictionColumns {
        Regression.requirePairs(truth, predicted);
        groups = List.copyOf(groups);
        if (low.length > 0 || high.length > 0) {
            Pinball.requireLevel(nominal);
            Intervals.of(low, high, truth);
        }
        if (sigma.length > 0) {
            Columns.requireSpread(truth.length, sigma);
        }
        if (!groups.isEmpty()) {
            Columns.requireSameLength("truths", truth.length, "groups", groups.size());
        }
    }

    /** Medians alone. */
    public static PredictionColumns of(double[] truth, double[] predicted) {
        return new PredictionColumns(truth, predicted, NONE, NONE, Double.NaN, NONE, List.of());
    }

    public PredictionColumns withIntervals(double[] lowerEnds, double[] upperEnds, double promised) {
        return new PredictionColumns(truth, predicted, lowerEnds, upperEnds, promised, sigma, groups);
    }

    public PredictionColumns withSigma(double[] standardDeviations) {
        return new PredictionColumns(truth, predicted, low, high, nominal, standardDeviations, groups);
    }

    public PredictionColumns withGroups(List<String> names) {
        return new PredictionColumns(truth, predicted, low, high, nominal, sigma, names);
    }

    public int n() {
        return truth.length;
    }

    public boolean hasIntervals() {
        return low.length > 0;
    }

    public boolean hasSigma() {
        return sigma.length > 0;
    }
}
