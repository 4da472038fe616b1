package org.cupel.surrogate.gaussian;

/**
 * A Matérn-5/2 kernel with a length scale per feature, and noise.
 *
 * @param lengths [d] length scales, in units of the features
 * @param signal variance of the function
 * @param noise variance of one observation
 */
public record KernelParameters(double[] lengths, double signal, double noise) {

    private static final double SQRT5 = Math.sqrt(5);

    /** Where a fit starts: lengths that grow with the square root of the dimension, as features are standardised. */
    public static KernelParameters start(int dimension) {
        double[] lengths = new double[dimension];
        java.util.Arrays.fill(lengths, Math.sqrt(dimension));
        return new KernelParameters(lengths, 1, 0.02);
    }

    double covariance(double[] first, double[] second) {
        double squared = 0;
        for (int d = 0; d < lengths.length; d++) {
            double difference = (first[d] - second[d]) / lengths[d];
            squared += difference * difference;
        }
        double r = SQRT5 * Math.sqrt(squared);
        return signal * (1 + r + r * r / 3) * Math.exp(-r);
    }
}
