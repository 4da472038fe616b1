package org.cupel.surrogate.metric;

import java.util.Arrays;

/**
 * How well numbers were predicted. Arrays are [n], truth first; an entry that is not finite is refused with its place.
 * With a {@link Bootstrap} the same number comes with its 95 % interval.
 */
public final class Regression {

    private Regression() {}

    /** Mean absolute error, in the property's unit. */
    public static Statistic meanAbsoluteError(double[] truth, double[] predicted) {
        return once(truth, absolute(truth, predicted));
    }

    public static Estimate meanAbsoluteError(double[] truth, double[] predicted, Bootstrap bootstrap) {
        return bootstrap.estimate(truth.length, absolute(truth, predicted));
    }

    /** Root mean square error, in the property's unit. */
    public static Statistic rootMeanSquareError(double[] truth, double[] predicted) {
        return once(truth, rootMeanSquare(truth, predicted));
    }

    public static Estimate rootMeanSquareError(double[] truth, double[] predicted, Bootstrap bootstrap) {
        return bootstrap.estimate(truth.length, rootMeanSquare(truth, predicted));
    }

    /** Pearson's r; undefined for fewer than two pairs or when either side is constant. */
    public static Statistic pearson(double[] truth, double[] predicted) {
        requirePairs(truth, predicted);
        return once(truth, Correlation.pearson(truth, predicted));
    }

    public static Estimate pearson(double[] truth, double[] predicted, Bootstrap bootstrap) {
        requirePairs(truth, predicted);
        return bootstrap.estimate(truth.length, Correlation.pearson(truth, predicted));
    }

    /** Spearman's ρ: Pearson's r of the ranks, ties sharing their average rank. */
    public static Statistic spearman(double[] truth, double[] predicted) {
        requirePairs(truth, predicted);
        return once(truth, Correlation.spearman(truth, predicted));
    }

    public static Estimate spearman(double[] truth, double[] predicted, Bootstrap bootstrap) {
        requirePairs(truth, predicted);
        return bootstrap.estimate(truth.length, Correlation.spearman(truth, predicted));
    }

    private static Resampled absolute(double[] truth, double[] predicted) {
        requirePairs(truth, predicted);
        var errors = new double[truth.length];
        Arrays.setAll(errors, i -> Math.abs(predicted[i] - truth[i]));
        return times -> Weighted.mean(errors, times);
    }

    private static Resampled rootMeanSquare(double[] truth, double[] predicted) {
        requirePairs(truth, predicted);
        var squares = new double[truth.length];
        Arrays.setAll(squares, i -> (predicted[i] - truth[i]) * (predicted[i] - truth[i]));
        return times -> Math.sqrt(Weighted.mean(squares, times));
    }

    private static Statistic once(double[] truth, Resampled statistic) {
        var times = new int[truth.length];
        Arrays.fill(times, 1);
        return new Statistic(truth.length, statistic.of(times));
    }

    static void requirePairs(double[] truth, double[] predicted) {
        Columns.requireSameLength("truths", truth.length, "predictions", predicted.length);
        Columns.requireFinite("truth", truth);
        Columns.requireFinite("prediction", predicted);
    }
}
