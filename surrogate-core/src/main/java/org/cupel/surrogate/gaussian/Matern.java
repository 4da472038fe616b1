package org.cupel.surrogate.gaussian;

/** A Matérn covariance with a length scale per feature and variance 1. */
final class Matern {

    private final Smoothness smoothness;
    private final double[][] pool;
    private final double[] weights;
    private final double[] squares;

    /** @param logLengths from {@code at} on, one for each feature */
    Matern(Smoothness smoothness, double[][] pool, double[] logLengths, int at) {
        this.smoothness = smoothness;
        this.pool = pool;
        weights = new double[pool[0].length];
        for (int k = 0; k < weights.length; k++) {
            weights[k] = Math.exp(-2 * logLengths[at + k]);
        }
        squares = new double[weights.length];
    }

    double of(int first, int second) {
        double[] a = pool[first];
        double[] b = pool[second];
        double squared = 0;
        for (int k = 0; k < weights.length; k++) {
            double difference = a[k] - b[k];
            squared += difference * difference * weights[k];
        }
        double r = smoothness.distance(squared);
        return smoothness.value(r, Math.exp(-r));
    }

    /** Adds the slopes by the logarithms of the lengths, from {@code at} on, and returns the value. */
    double addSlopes(int first, int second, double pull, double[] slopes, int at) {
        double[] a = pool[first];
        double[] b = pool[second];
        double squared = 0;
        for (int k = 0; k < weights.length; k++) {
            double difference = a[k] - b[k];
            squares[k] = difference * difference * weights[k];
            squared += squares[k];
        }
        double r = smoothness.distance(squared);
        double decay = Math.exp(-r);
        double slope = smoothness.slope(pull, r, decay);
        for (int k = 0; k < weights.length; k++) {
            slopes[at + k] += slope * squares[k];
        }
        return smoothness.value(r, decay);
    }
}
