package org.cupel.surrogate.metric;

import java.util.Arrays;

/** How well numbers were predicted. Arrays are [n], truth first; an entry that is not finite is refused with its place. */
public final class Regression {

    private Regression() {}

    /** Mean absolute error, in the property's unit. */
    public static Statistic meanAbsoluteError(double[] truth, double[] predicted) {
        requirePairs(truth, predicted);
        double sum = 0;
        for (int i = 0; i < truth.length; i++) {
            sum += Math.abs(predicted[i] - truth[i]);
        }
        return new Statistic(truth.length, sum / truth.length);
    }

    /** Root mean square error, in the property's unit. */
    public static Statistic rootMeanSquareError(double[] truth, double[] predicted) {
        requirePairs(truth, predicted);
        double sum = 0;
        for (int i = 0; i < truth.length; i++) {
            sum += (predicted[i] - truth[i]) * (predicted[i] - truth[i]);
        }
        return new Statistic(truth.length, Math.sqrt(sum / truth.length));
    }

    /** Pearson's r; undefined for fewer than two pairs or when either side is constant. */
    public static Statistic pearson(double[] truth, double[] predicted) {
        requirePairs(truth, predicted);
        double meanTruth = Arrays.stream(truth).average().orElse(Double.NaN);
        double meanPredicted = Arrays.stream(predicted).average().orElse(Double.NaN);
        double together = 0;
        double ofTruth = 0;
        double ofPredicted = 0;
        for (int i = 0; i < truth.length; i++) {
            double a = truth[i] - meanTruth;
            double b = predicted[i] - meanPredicted;
            together += a * b;
            ofTruth += a * a;
            ofPredicted += b * b;
        }
        boolean constant = isConstant(truth) || isConstant(predicted);
        double r = constant ? Double.NaN : together / (Math.sqrt(ofTruth) * Math.sqrt(ofPredicted));
        return new Statistic(truth.length, Double.isNaN(r) ? r : Math.max(-1, Math.min(1, r)));
    }

    /** Spearman's ρ: Pearson's r of the ranks, ties sharing their average rank. */
    public static Statistic spearman(double[] truth, double[] predicted) {
        requirePairs(truth, predicted);
        return pearson(AverageRanks.of(truth), AverageRanks.of(predicted));
    }

    private static boolean isConstant(double[] values) {
        return Arrays.stream(values).distinct().limit(2).count() < 2;
    }

    private static void requirePairs(double[] truth, double[] predicted) {
        Columns.requireSameLength("truths", truth.length, "predictions", predicted.length);
        Columns.requireFinite("truth", truth);
        Columns.requireFinite("prediction", predicted);
    }
}
