package org.cupel.surrogate.metric;

/**
 * How often the intervals of one group of cases hold the truth, and how wide they are.
 *
 * @param group its name
 * @param coverage share of truths within their closed interval
 * @param medianWidth in the property's unit; infinite when most intervals lack an end
 * @param meanWidth in the property's unit; infinite when an interval lacks an end
 * @param unbounded intervals that lack an end
 * @param decides whether the group is large enough to be called the worst
 */
public record GroupCoverage(
        String group, Rate coverage, Estimate medianWidth, Estimate meanWidth, int unbounded, boolean decides) {

    static GroupCoverage of(String group, Intervals intervals, boolean decides, Bootstrap bootstrap) {
        double[] width = intervals.width();
        return new GroupCoverage(
                group,
                intervals.coverage(),
                bootstrap.estimate(intervals.n(), Weighted.median(width)),
                bootstrap.estimate(intervals.n(), times -> Weighted.mean(width, times)),
                intervals.unbounded(),
                decides);
    }

    public int n() {
        return coverage.n();
    }
}
