package org.cupel.train.network;

import java.util.Arrays;

/**
 * Standardisation of the target: {@code (value - centre) / spread}.
 *
 * @param centre in the property's unit
 * @param spread in the property's unit, positive
 */
public record TargetScaling(double centre, double spread) {

    private static final double NORMAL_QUARTILES = 1.349;
    private static final double SMALLEST_SPREAD = 1e-3;

    /**
     * Median and inter-quartile range as a standard deviation, which a few wild labels do not move.
     *
     * @param values at least one, finite
     */
    public static TargetScaling of(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double quartiles = sorted[(3 * (sorted.length - 1)) / 4] - sorted[(sorted.length - 1) / 4];
        return new TargetScaling(
                sorted[(sorted.length - 1) / 2], Math.max(quartiles / NORMAL_QUARTILES, SMALLEST_SPREAD));
    }

    /**
     * Median and mean absolute distance from it, so that an absolute error of one is that of always saying the median.
     *
     * @param values at least one, finite
     */
    public static TargetScaling ofAbsoluteError(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double median = sorted[(sorted.length - 1) / 2];
        double distance = Arrays.stream(sorted)
                .map(value -> Math.abs(value - median))
                .average()
                .orElseThrow();
        return new TargetScaling(median, Math.max(distance, SMALLEST_SPREAD));
    }

    public float standardise(double value) {
        return (float) ((value - centre) / spread);
    }

    public double restore(double standardised) {
        return standardised * spread + centre;
    }
}
