package org.cupel.surrogate.backtest;

import java.util.Arrays;

/**
 * The middle of a sample over seeds, by linear interpolation; infinite where so many searches ended before.
 *
 * @param q25 a quarter is below
 * @param q75 a quarter is above
 */
public record Quartiles(double median, double q25, double q75) {

    /** @throws IllegalArgumentException of an empty sample */
    public static Quartiles of(double[] sample) {
        if (sample.length == 0) {
            throw new IllegalArgumentException("Quartiles of 0 searches. Run at least one.");
        }
        double[] order = sample.clone();
        Arrays.sort(order);
        return new Quartiles(at(order, 0.5), at(order, 0.25), at(order, 0.75));
    }

    private static double at(double[] order, double share) {
        double place = share * (order.length - 1);
        int below = (int) Math.floor(place);
        double part = place - below;
        return part == 0 ? order[below] : (1 - part) * order[below] + part * order[below + 1];
    }
}
