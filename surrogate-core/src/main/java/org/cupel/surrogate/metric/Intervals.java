package org.cupel.surrogate.metric;

import java.util.Arrays;

/**
 * Closed intervals and whether they hold the truth. An end may be infinite: so wide is an interval when too few
 * calibration cases support it.
 */
record Intervals(boolean[] held, double[] width) {

    /** @throws IllegalArgumentException when an end is NaN, ends are swapped or a truth is not finite */
    static Intervals of(double[] low, double[] high, double[] truth) {
        Columns.requireSameLength("lower ends", low.length, "upper ends", high.length);
        Columns.requireSameLength("lower ends", low.length, "truths", truth.length);
        Columns.requireFinite("truth", truth);
        var held = new boolean[truth.length];
        var width = new double[truth.length];
        for (int i = 0; i < truth.length; i++) {
            width[i] = width(i, low[i], high[i]);
            held[i] = low[i] <= truth[i] && truth[i] <= high[i];
        }
        return new Intervals(held, width);
    }

    /** Those of some cases. */
    Intervals select(int[] cases) {
        var some = new boolean[cases.length];
        for (int i = 0; i < cases.length; i++) {
            some[i] = held[cases[i]];
        }
        return new Intervals(some, Groups.select(width, cases));
    }

    int n() {
        return held.length;
    }

    int unbounded() {
        return (int) Arrays.stream(width).filter(Double::isInfinite).count();
    }

    Rate coverage() {
        int hits = 0;
        for (boolean one : held) {
            hits += one ? 1 : 0;
        }
        return Rate.of(hits, held.length);
    }

    private static double width(int index, double low, double high) {
        if (low <= high && low != Double.POSITIVE_INFINITY && high != Double.NEGATIVE_INFINITY) {
            return high - low;
        }
        String why = low > high ? "Maybe its ends are swapped." : "Give two numbers; an end without bound is infinite.";
        throw new IllegalArgumentException("Interval " + index + " is [" + low + ", " + high + "]. " + why);
    }
}
