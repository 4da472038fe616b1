package org.cupel.surrogate.support;

import java.util.Arrays;

/** Features minus their mean, over their standard deviation; a constant one is only moved. */
record Standardisation(double[] mean, double[] spread) {

    static Standardisation of(float[][] rows) {
        int width = rows[0].length;
        double[] mean = new double[width];
        for (float[] row : rows) {
            for (int i = 0; i < width; i++) {
                mean[i] += (double) row[i] / rows.length;
            }
        }
        double[] squares = new double[width];
        for (float[] row : rows) {
            for (int i = 0; i < width; i++) {
                squares[i] += (row[i] - mean[i]) * (row[i] - mean[i]) / rows.length;
            }
        }
        double[] spread =
                Arrays.stream(squares).map(s -> s > 0 ? Math.sqrt(s) : 1).toArray();
        return new Standardisation(mean, spread);
    }

    double[] of(float[] features) {
        double[] standardised = new double[mean.length];
        for (int i = 0; i < mean.length; i++) {
            standardised[i] = (features[i] - mean[i]) / spread[i];
        }
        return standardised;
    }
}
