package org.cupel.surrogate.gaussian;

import java.util.Arrays;

/**
 * The logarithm of the marginal likelihood plus priors, and its gradient; O(n³ + n² d). Behind the kernel's parameters
 * comes the logarithm of the noise variance, with the prior N(−4, 1); values are taken as standardised.
 */
final class MarginalLikelihood {

    private static final double NOISE_CENTRE = -4;
    static final double FLOOR = 1e-8;

    private final Kernel kernel;
    private final int[] rows;
    private final double[] values;

    /** @param rows [n] pool rows that have a value */
    MarginalLikelihood(Kernel kernel, int[] rows, double[] values) {
        this.kernel = kernel;
        this.rows = rows;
        this.values = values;
    }

    double[] start() {
        double[] theta = Arrays.copyOf(kernel.start(), kernel.start().length + 1);
        theta[theta.length - 1] = NOISE_CENTRE;
        return theta;
    }

    /** @param gradient filled */
    double of(double[] theta, double[] gradient) {
        int n = rows.length;
        int last = theta.length - 1;
        double noise = Math.exp(theta[last]);
        Covariance covariance = kernel.at(theta);
        double[][] lower = Cholesky.factor(matrix(covariance, noise), FLOOR);
        double[] alpha = Cholesky.backward(lower, Cholesky.forward(lower, values));
        double likelihood = -0.5 * Cholesky.dot(values, alpha, n);
        for (int i = 0; i < n; i++) {
            likelihood -= Math.log(lower[i][i]);
        }
        Arrays.fill(gradient, 0);
        gradient[last] = noise * slopes(covariance, alpha, Cholesky.inverse(lower), gradient);
        return likelihood + kernel.prior(theta, gradient) + Prior.normal(theta, last, NOISE_CENTRE, 1, gradient);
    }

    private double[][] matrix(Covariance covariance, double noise) {
        double[][] matrix = new double[rows.length][rows.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < i; j++) {
                matrix[i][j] = covariance.of(rows[i], rows[j]);
            }
            matrix[i][i] = covariance.variance() + noise;
        }
        return matrix;
    }

    /** Adds the slopes by the kernel's parameters and returns that by the noise variance. */
    private double slopes(Covariance covariance, double[] alpha, double[][] inverse, double[] gradient) {
        Covariance.Slopes slopes = covariance.slopes();
        double byNoise = 0;
        for (int i = 0; i < rows.length; i++) {
            double own = 0.5 * (alpha[i] * alpha[i] - inverse[i][i]);
            byNoise += own;
            slopes.add(rows[i], rows[i], own);
            for (int j = 0; j < i; j++) {
                slopes.add(rows[i], rows[j], alpha[i] * alpha[j] - inverse[i][j]);
            }
        }
        slopes.into(gradient);
        return byNoise;
    }
}
