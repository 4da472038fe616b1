package org.cupel.surrogate.gaussian;

/**
 * A Matérn kernel with a length scale per feature. θ: log lengths, log variance.
 *
 * <p>Priors: log length ~ N(√2 + ½ log d, √3) of Hvarfner et al. 2024 (<a href="https://arxiv.org/abs/2402.02229">arXiv:2402.02229</a>),
 * log variance ~ N(0, 1).
 */
public final class MaternKernel implements Kernel {

    private static final double LENGTH_VARIANCE = 3;

    private final double[][] pool;
    private final Smoothness smoothness;

    /** @param pool [m][d] standardised features */
    public MaternKernel(double[][] pool, Smoothness smoothness) {
        this.pool = pool;
        this.smoothness = smoothness;
    }

    /** Matérn-5/2. */
    public MaternKernel(double[][] pool) {
        this(pool, Smoothness.TWICE);
    }

    @Override
    public double[] start() {
        int d = pool[0].length;
        double[] theta = new double[d + 1];
        java.util.Arrays.fill(theta, 0, d, 0.5 * Math.log(d));
        return theta;
    }

    @Override
    public Covariance at(double[] theta) {
        int d = pool[0].length;
        var shape = new Matern(smoothness, pool, theta, 0);
        double variance = Math.exp(theta[d]);
        return new Covariance() {
            @Override
            public double of(int first, int second) {
                return variance * shape.of(first, second);
            }

            @Override
            public double variance() {
                return variance;
            }

            @Override
            public Slopes slopes() {
                return new MaternSlopes(shape, variance, new double[d + 1]);
            }
        };
    }

    @Override
    public double prior(double[] theta, double[] gradient) {
        int d = pool[0].length;
        double centre = Math.sqrt(2) + 0.5 * Math.log(d);
        double sum = 0;
        for (int k = 0; k < d; k++) {
            sum += Prior.normal(theta, k, centre, LENGTH_VARIANCE, gradient);
        }
        return sum + Prior.normal(theta, d, 0, 1, gradient);
    }

    private record MaternSlopes(Matern shape, double variance, double[] sums) implements Covariance.Slopes {

        @Override
        public void add(int first, int second, double pull) {
            double value = shape.addSlopes(first, second, pull * variance, sums, 0);
            sums[sums.length - 1] += pull * variance * value;
        }

        @Override
        public void into(double[] gradient) {
            for (int k = 0; k < sums.length; k++) {
                gradient[k] += sums[k];
            }
        }
    }
}
