package org.cupel.workbench.bench;

import java.util.Arrays;

/** Middle and spread of repeated measurements. */
public record Quartiles(double q1, double median, double q3) {

    /** Linear between neighbours, as NumPy does. */
    static Quartiles of(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return new Quartiles(at(sorted, 0.25), at(sorted, 0.5), at(sorted, 0.75));
    }

    private static double at(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(sorted.length - 1, below + 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
