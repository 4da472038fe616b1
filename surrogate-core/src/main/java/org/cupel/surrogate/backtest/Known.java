package org.cupel.surrogate.backtest;

import java.util.Arrays;

/**
 * What a policy may know: every candidate's features, and the results so far.
 *
 * @param data goal, features and names; a policy reads results only through {@link #values}
 * @param rows pool rows that have a result, in the order they came
 * @param seed differs from round to round and from replay to replay
 */
public record Known(FinishedData data, int[] rows, long seed) {

    /** The results of one property, in the order of {@link #rows}. */
    public double[] values(int property) {
        double[] values = new double[rows.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = data.values()[property][rows[i]];
        }
        return values;
    }

    /** [properties][rows] the results of all properties. */
    double[][] values() {
        double[][] values = new double[data.properties().size()][];
        Arrays.setAll(values, this::values);
        return values;
    }

    /** [rows][d] features of the rows that have a result. */
    public double[][] features() {
        double[][] features = new double[rows.length][];
        for (int i = 0; i < features.length; i++) {
            features[i] = data.features().rows()[rows[i]];
        }
        return features;
    }
}
