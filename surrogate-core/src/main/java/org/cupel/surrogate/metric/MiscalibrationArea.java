package org.cupel.surrogate.metric;

import org.apache.commons.numbers.gamma.Erf;

/**
 * The area between the curve "share of truths within the central interval of probability p" and the diagonal, for normal
 * distributions: 0 when every interval holds as often as it says, 0.5 at worst (Tran et al. 2020,
 * doi:10.1088/2632-2153/ab7e1a). Integrated exactly over the steps of the curve, not on a grid.
 */
public final class MiscalibrationArea {

    private MiscalibrationArea() {}

    /**
     * @param mean [n]
     * @param sigma [n] standard deviations, ≥ 0
     * @param truth [n]
     */
    public static Estimate gaussian(double[] mean, double[] sigma, double[] truth, Bootstrap bootstrap) {
        Regression.requirePairs(truth, mean);
        Columns.requireSpread(truth.length, sigma);
        var probability = new double[truth.length];
        for (int i = 0; i < truth.length; i++) {
            double error = Math.abs(truth[i] - mean[i]);
            probability[i] = error == 0 ? 0 : Erf.value(error / sigma[i] / Math.sqrt(2));
        }
        int[] order = Weighted.order(probability);
        return bootstrap.estimate(truth.length, times -> area(probability, order, times));
    }

    /** @param probability [n] of the smallest central interval that holds the truth */
    private static double area(double[] probability, int[] order, int[] times) {
        double cases = Weighted.count(times);
        long held = 0;
        double from = 0;
        double area = 0;
        for (int index : order) {
            if (times[index] > 0) {
                area += fromDiagonal(held / cases, from, probability[index]);
                from = probability[index];
                held += times[index];
            }
        }
        return area + fromDiagonal(held / cases, from, 1);
    }

    /** ∫ |share − p| dp. */
    private static double fromDiagonal(double share, double from, double to) {
        if (share <= from || share >= to) {
            return Math.abs(share - 0.5 * (from + to)) * (to - from);
        }
        return 0.5 * ((share - from) * (share - from) + (to - share) * (to - share));
    }
}
