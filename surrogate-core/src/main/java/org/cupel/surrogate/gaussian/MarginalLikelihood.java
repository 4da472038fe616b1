package org.cupel.surrogate.gaussian;

/**
 * The logarithm of the marginal likelihood plus priors, and its gradient by the logarithms of the parameters; O(n³ + n² d).
 *
 * <p>Priors: log length ~ N(√2 + ½ log d, √3) of Hvarfner et al. 2024 (arXiv:2402.02229), log noise ~ N(−4, 1), log
 * signal ~ N(0, 1); values are taken as standardised.
 */
final class MarginalLikelihood {

    private static final double SQRT5 = Math.sqrt(5);
    private static final double LENGTH_SPREAD = 3;
    private static final double NOISE_CENTRE = -4;
    static final double FLOOR = 1e-8;

    private final double[][] rows;
    private final double[] values;

    MarginalLikelihood(double[][] rows, double[] values) {
        this.rows = rows;
        this.values = values;
    }

    /**
     * @param theta log lengths, log signal, log noise
     * @param gradient [d + 2], filled
     */
    double of(double[] theta, double[] gradient) {
        int n = rows.length;
        var kernel = parameters(theta);
        double[][] covariance = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                covariance[i][j] = kernel.covariance(rows[i], rows[j]);
            }
            covariance[i][i] += kernel.noise();
        }
        double[][] lower = Cholesky.factor(covariance, FLOOR);
        double[] alpha = Cholesky.backward(lower, Cholesky.forward(lower, values));
        double likelihood = -0.5 * Cholesky.dot(values, alpha, n);
        for (int i = 0; i < n; i++) {
            likelihood -= Math.log(lower[i][i]);
        }
        gradient(kernel, covariance, alpha, Cholesky.inverse(lower), gradient);
        return likelihood + priors(theta, gradient);
    }

    static KernelParameters parameters(double[] theta) {
        int d = theta.length - 2;
        double[] lengths = new double[d];
        for (int k = 0; k < d; k++) {
            lengths[k] = Math.exp(theta[k]);
        }
        return new KernelParameters(lengths, Math.exp(theta[d]), Math.exp(theta[d + 1]));
    }

    private void gradient(
            KernelParameters kernel, double[][] covariance, double[] alpha, double[][] inverse, double[] gradient) {
        int d = kernel.lengths().length;
        java.util.Arrays.fill(gradient, 0);
        double[] weights = new double[d];
        for (int k = 0; k < d; k++) {
            weights[k] = 1 / (kernel.lengths()[k] * kernel.lengths()[k]);
        }
        double[] squares = new double[d];
        for (int i = 0; i < rows.length; i++) {
            double own = alpha[i] * alpha[i] - inverse[i][i];
            gradient[d] += 0.5 * own * kernel.signal();
            gradient[d + 1] += 0.5 * own * kernel.noise();
            for (int j = 0; j < i; j++) {
                double pull = alpha[i] * alpha[j] - inverse[i][j];
                double squared = 0;
                for (int k = 0; k < d; k++) {
                    double difference = rows[i][k] - rows[j][k];
                    squares[k] = difference * difference * weights[k];
                    squared += squares[k];
                }
                double r = SQRT5 * Math.sqrt(squared);
                double slope = pull * kernel.signal() * 5.0 / 3 * (1 + r) * Math.exp(-r);
                for (int k = 0; k < d; k++) {
                    gradient[k] += slope * squares[k];
                }
                gradient[d] += pull * covariance[i][j];
            }
        }
    }

    private static double priors(double[] theta, double[] gradient) {
        int d = theta.length - 2;
        double centre = Math.sqrt(2) + 0.5 * Math.log(d);
        double sum = 0;
        for (int k = 0; k < d; k++) {
            double off = theta[k] - centre;
            sum -= off * off / (2 * LENGTH_SPREAD);
            gradient[k] -= off / LENGTH_SPREAD;
        }
        sum -= theta[d] * theta[d] / 2;
        gradient[d] -= theta[d];
        double off = theta[d + 1] - NOISE_CENTRE;
        gradient[d + 1] -= off;
        return sum - off * off / 2;
    }
}
