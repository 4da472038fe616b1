package org.cupel.train.figure;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * The range that a parity plot shows on both axes. A few far rows would press all others into a corner; they are then put
 * on the edge.
 */
record Frame(double low, double high) {

    private static final double CORE = 0.98;
    private static final double PADDING = 0.03;
    private static final double EDGE = 0.008;

    static Frame of(ParityRows rows) {
        double[] sorted = DoubleStream.concat(Arrays.stream(rows.actual()), Arrays.stream(rows.predicted()))
                .sorted()
                .toArray();
        if (sorted.length == 0) {
            return new Frame(0, 1);
        }
        double from = sorted[0];
        double to = sorted[sorted.length - 1];
        double coreFrom = sorted[(int) ((1 - CORE) * (sorted.length - 1))];
        double coreTo = sorted[(int) Math.ceil(CORE * (sorted.length - 1))];
        double span = coreTo - coreFrom;
        return padded(
                span > 0 && from < coreFrom - span ? coreFrom : from, span > 0 && to > coreTo + span ? coreTo : to);
    }

    private static Frame padded(double low, double high) {
        double padding = high > low ? PADDING * (high - low) : Math.max(1e-3, PADDING * Math.abs(high));
        return new Frame(low - padding, high + padding);
    }

    boolean holds(double value) {
        return low <= value && value <= high;
    }

    /** What lies beyond comes so near to the edge that its mark is whole. */
    double clamp(double value) {
        double mark = EDGE * (high - low);
        return Math.max(low + mark, Math.min(high - mark, value));
    }

    /** Which of so many equal parts a value is in. */
    int part(double value, int parts) {
        return Math.min(parts - 1, (int) (parts * (clamp(value) - low) / (high - low)));
    }

    double middle(int part, int parts) {
        return low + (part + 0.5) * (high - low) / parts;
    }
}
