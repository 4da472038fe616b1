package org.cupel.surrogate.gaussian;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The posterior of a Gaussian process over a fixed pool, one observation at a time: an observation costs O(observations ×
 * pool), and nothing is factored again.
 *
 * <p>Holds one float per observation and pool row. The prior mean is 0: give standardised values.
 */
public final class PoolPosterior {

    private final Covariance covariance;
    private final double noise;
    private final double[] mean;
    private final double[] variance;
    private final List<Integer> seen = new ArrayList<>();
    private final List<double[]> lower = new ArrayList<>();
    private final List<float[]> solved = new ArrayList<>();
    private final List<Double> whitened = new ArrayList<>();

    /** @param pool number of rows */
    public PoolPosterior(FittedKernel kernel, int pool) {
        covariance = kernel.covariance();
        noise = kernel.noise();
        mean = new double[pool];
        variance = new double[pool];
        Arrays.fill(variance, covariance.variance());
    }

    /** Learns the value of a pool row. */
    public void observe(int row, double value) {
        int n = seen.size();
        double[] factor = new double[n + 1];
        double left = covariance.variance() + noise;
        double residual = value;
        for (int i = 0; i < n; i++) {
            double[] other = lower.get(i);
            factor[i] = (covariance.of(row, seen.get(i)) - Cholesky.dot(factor, other, i)) / other[i];
            left -= factor[i] * factor[i];
            residual -= factor[i] * whitened.get(i);
        }
        factor[n] = Math.sqrt(Math.max(MarginalLikelihood.FLOOR, left));
        add(row, factor, residual / factor[n]);
    }

    /** Takes the present mean of a pool row for its value (kriging believer), so that its surroundings become certain. */
    public void believe(int row) {
        observe(row, mean[row]);
    }

    private void add(int row, double[] factor, double white) {
        int n = seen.size();
        float[] fresh = new float[mean.length];
        double[] sum = new double[mean.length];
        for (int c = 0; c < sum.length; c++) {
            sum[c] = covariance.of(row, c);
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

    /** Puts other values in place of those that were observed, without factoring anew; O(observations × pool). */
    public void replaceValues(double[] values) {
        if (values.length != seen.size()) {
            throw new IllegalArgumentException(values.length + " values for " + seen.size()
                    + " observed rows. Give one for each, in the order they were observed.");
        }
        double[] white = Cholesky.forward(lower.toArray(double[][]::new), values);
        Arrays.fill(mean, 0);
        for (int i = 0; i < white.length; i++) {
            whitened.set(i, white[i]);
            float[] column = solved.get(i);
            for (int c = 0; c < mean.length; c++) {
                mean[c] += column[c] * white[i];
            }
        }
    }

    /**
     * What each observed value is off from what the others say of it, in standard deviations, noise included.
     *
     * @see <a href="https://gaussianprocess.org/gpml/">Rasmussen and Williams 2006, equations 5.10 to 5.12</a>
     */
    public double[] leaveOneOutResiduals() {
        double[][] factor = lower.toArray(double[][]::new);
        double[] white = whitened.stream().mapToDouble(Double::doubleValue).toArray();
        double[] residuals = Cholesky.backward(factor, white);
        double[] diagonal = Cholesky.inverseDiagonal(factor);
        for (int i = 0; i < residuals.length; i++) {
            residuals[i] /= Math.sqrt(diagonal[i]);
        }
        return residuals;
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

    public double mean(int row) {
        return mean[row];
    }

    /** Standard deviation of the function itself, without noise. */
    public double deviation(int row) {
        return Math.sqrt(variance[row]);
    }

    /** Standard deviation of an observation. */
    public double totalDeviation(int row) {
        return Math.sqrt(variance[row] + noise);
    }
}
