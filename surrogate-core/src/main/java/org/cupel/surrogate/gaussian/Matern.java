package org.cupel.surrogate.gaussian;

/** Matérn-5/2 with a length scale per feature and variance 1. */
final class Matern {

    private static final double SQRT5 = Math.sqrt(5);

    private final double[][] pool;
    private final double[] weights;
    private final double[] squares;

    /** @param logLengths from {@code at} on, one for each feature */
    Matern(double[][] pool, double[] logLengths, int at) {
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
        double r = SQRT5 * Math.sqrt(squared);
        return (1 + r + r * r / 3) * Math.exp(-r);
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
        double r = SQRT5 * Math.sqrt(squared);
        double decay = Math.exp(-r);
        double slope = pull * 5.0 / 3 * (1 + r) * decay;
        for (int k = 0; k < weights.length; k++) {
            slopes[at + k] += slope * squares[k];
        }
        return (1 + r + r * r / 3) * decay;
    }
}
