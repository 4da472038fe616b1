package org.cupel.surrogate.metric;

import java.util.Arrays;

/**
 * How often intervals hold the truth, and what that costs in width.
 *
 * @param coverage share of truths within their closed interval
 * @param medianWidth in the property's unit
 */
public record IntervalQuality(Rate coverage, Statistic medianWidth) {

    /**
     * @param low [n] lower ends
     * @param high [n] upper ends, none below its lower end
     * @param truth [n]
     */
    public static IntervalQuality of(double[] low, double[] high, double[] truth) {
        Columns.requireSameLength("lower ends", low.length, "upper ends", high.length);
        Columns.requireSameLength("lower ends", low.length, "truths", truth.length);
        Columns.requireFinite("lower end", low);
        Columns.requireFinite("upper end", high);
        Columns.requireFinite("truth", truth);
        var widths = new double[low.length];
        int held = 0;
        for (int i = 0; i < low.length; i++) {
            widths[i] = width(i, low[i], high[i]);
            if (low[i] <= truth[i] && truth[i] <= high[i]) {
                held++;
            }
        }
        return new IntervalQuality(Rate.of(held, low.length), new Statistic(low.length, median(widths)));
    }

    private static double width(int index, double low, double high) {
        if (low > high) {
            throw new IllegalArgumentException(
                    "Interval " + index + " is [" + low + ", " + high + "]. Maybe its ends are swapped.");
        }
        return high - low;
    }

    private static double median(double[] values) {
        if (values.length == 0) {
            return Double.NaN;
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : 0.5 * (sorted[middle - 1] + sorted[middle]);
    }
}
