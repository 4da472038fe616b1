package org.cupel.surrogate.gaussian;

import java.util.ArrayList;
import java.util.List;

/**
 * The posterior of a Gaussian process over a fixed pool, one observation at a time: an observation costs O(observations ×
 * pool), and nothing is factored again.
 *
 * <p>Holds one float per observation and pool row. The prior mean is 0: give standardised values.
 */
public final class PoolPosterior {

    private final KernelParameters kernel;
    private final double[][] pool;
    private final double[] mean;
    private final double[] variance;
    private final List<double[]> seen = new ArrayList<>();
    private final List<double[]> lower = new ArrayList<>();
    private final List<float[]> solved = new ArrayList<>();
    private final List<Double> whitened = new ArrayList<>();

    /** @param pool [m][d] standardised features */
    public PoolPosterior(KernelParameters kernel, double[][] pool) {
        this.kernel = kernel;
        this.pool = pool;
        mean = new double[pool.length];
        variance = new double[pool.length];
        java.util.Arrays.fill(variance, kernel.signal());
    }

    /** Learns one value. */
    public void observe(double[] row, double value) {
        observe(row, value, kernel.noise());
    }

    /** Takes the present mean of a pool row for its value (kriging believer), so that its surroundings become certain. */
    public void believe(int poolRow) {
        observe(pool[poolRow], mean[poolRow], kernel.noise());
    }

    private void observe(double[] row, double value, double noise) {
        int n = seen.size();
        double[] factor = new double[n + 1];
        double left = kernel.covariance(row, row) + noise;
        double residual = value;
        for (int i = 0; i < n; i++) {
            double[] other = lower.get(i);
            factor[i] = (kernel.covariance(row, seen.get(i)) - Cholesky.dot(factor, other, i)) / other[i];
            left -= factor[i] * factor[i];
            residual -= factor[i] * whitened.get(i);
        }
        factor[n] = Math.sqrt(Math.max(MarginalLikelihood.FLOOR, left));
        add(row, factor, residual / factor[n]);
    }

    private void add(double[] row, double[] factor, double white) {
        int n = seen.size();
        float[] fresh = new float[pool.length];
        double[] sum = new double[pool.length];
        for (int c = 0; c < sum.length; c++) {
            sum[c] = kernel.covariance(row, pool[c]);
        }
        for (int i = 0; i < n; i++) {
            double weight = factor[i];
            float[] other = solved.get(i);
            for (int c = 0; c < sum.length; c++) {
                sum[c] -= weight * other[c];
            }
        }
        for (int c = 0; c < sum.length; c++) {
            double value = sum[c] / factor[n];
            fresh[c] = (float) value;
            mean[c] += value * white;
            variance[c] = Math.max(0, variance[c] - value * value);
        }
        seen.add(row);
        lower.add(factor);
        solved.add(fresh);
        whitened.add(white);
    }

    /** Forgets the latest observations until {@code size} are left; means and variances return to what they were. */
    public void forgetAfter(int size) {
        while (seen.size() > size) {
            int last = seen.size() - 1;
            float[] column = solved.remove(last);
            double white = whitened.remove(last);
            seen.remove(last);
            lower.remove(last);
            for (int c = 0; c < column.length; c++) {
                mean[c] -= column[c] * white;
                variance[c] += (double) column[c] * column[c];
            }
        }
    }

    public int size() {
        return seen.size();
    }

    public double mean(int poolRow) {
        return mean[poolRow];
    }

    /** Standard deviation of the function itself, without noise. */
    public double deviation(int poolRow) {
        return Math.sqrt(variance[poolRow]);
    }
}
