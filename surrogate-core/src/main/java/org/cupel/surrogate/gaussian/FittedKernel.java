package org.cupel.surrogate.gaussian;

/**
 * A kernel with parameters.
 *
 * @param theta the kernel's parameters, then the logarithm of the noise variance
 */
public record FittedKernel(Kernel kernel, double[] theta) {

    public Covariance covariance() {
        return kernel.at(theta);
    }

    /** Variance of one observation around the function. */
    public double noise() {
        return Math.exp(theta[theta.length - 1]);
    }
}
