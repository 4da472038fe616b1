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

    /** Rows of the pool that are solved for together: their columns stay in the cache. */
    private static final int CHUNK = 512;

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
        observe(new int[] {row}, new double[] {value});
    }

    /** Learns values of pool rows, one after the other. */
    public void observe(int[] rows, double[] values) {
        int before = seen.size();
        for (int k = 0; k < rows.length; k++) {
            factor(rows[k], values[k]);
        }
        for (int from = 0; from < mean.length; from += CHUNK) {
            solve(before, from, Math.min(mean.length, from + CHUNK));
        }
    }

    /** The next row of the Cholesky factor. */
    private void factor(int row, double value) {
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
        seen.add(row);
        lower.add(factor);
        solved.add(new float[mean.length]);
        whitened.add(residual / factor[n]);
    }

    /** Solves for a part of the pool that fits the cache together with all its columns. */
    private void solve(int before, int from, int to) {
        float[] sum = new float[to - from];
        for (int n = before; n < seen.size(); n++) {
            int row = seen.get(n);
            for (int c = from; c < to; c++) {
                sum[c - from] = (float) covariance.of(row, c);
            }
            double[] factor = lower.get(n);
            for (int i = 0; i < n; i++) {
                subtract(sum, (float) factor[i], solved.get(i), from);
            }
            keep(sum, 1 / factor[n], whitened.get(n), solved.get(n), from);
        }
    }

    private static void subtract(float[] sum, float weight, float[] other, int from) {
        for (int c = 0; c < sum.length; c++) {
            sum[c] -= weight * other[from + c];
        }
    }

    private void keep(float[] sum, double scale, double white, float[] column, int from) {
        for (int c = 0; c < sum.length; c++) {
            double value = sum[c] * scale;
            column[from + c] = (float) value;
            mean[from + c] += value * white;
            variance[from + c] = Math.max(0, variance[from + c] - value * value);
        }
    }

    /** Takes the present mean of a pool row for its value (kriging believer), so that its surroundings become certain. */
    public void believe(int row) {
        observe(row, mean[row]);
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
