package org.cupel.surrogate.metric;

import java.util.Arrays;

/**
 * How often intervals hold the truth, and what that costs in width. {@link CoverageReport} says it per group.
 *
 * @param coverage share of truths within their closed interval
 * @param medianWidth in the property's unit
 */
public record IntervalQuality(Rate coverage, Statistic medianWidth) {

    /**
     * @param low [n] lower ends; −∞ where there is none
     * @param high [n] upper ends, none below its lower end; ∞ where there is none
     * @param truth [n]
     */
    public static IntervalQuality of(double[] low, double[] high, double[] truth) {
        Intervals intervals = Intervals.of(low, high, truth);
        var once = new int[truth.length];
        Arrays.fill(once, 1);
        double median = Weighted.median(intervals.width()).of(once);
        return new IntervalQuality(intervals.coverage(), new Statistic(truth.length, median));
    }
}
