package org.cupel.surrogate.gaussian;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The posterior of a Gaussian process over a fixed pool, one observation at a time: an observation costs O(observations²), and
 * a pool row that is asked about O(observations) for each one it has not been solved for. Nothing is factored again.
 *
 * <p>Holds one float per observation and pool row that was asked about. The prior mean is 0: give standardised values.
 */
public final class PoolPosterior {

    /** Rows that are solved for together: their columns and an observation's stay in the cache. */
    private static final int BLOCK = 64;

    private final Covariance covariance;
    private final double noise;
    private final List<Integer> seen = new ArrayList<>();
    private final List<double[]> lower = new ArrayList<>();
    private final List<Double> whitened = new ArrayList<>();
    private final PoolColumn[] columns;
    private int values;

    /** @param pool number of rows */
    public PoolPosterior(FittedKernel kernel, int pool) {
        covariance = kernel.covariance();
        noise = kernel.noise();
        columns = new PoolColumn[pool];
    }

    /** Learns values of pool rows, one after the other. */
    public void observe(int[] rows, double[] values) {
        for (int k = 0; k < rows.length; k++) {
            observe(rows[k], values[k]);
        }
    }

    /** Learns the value of a pool row: the next row of the Cholesky factor. */
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
        seen.add(row);
        lower.add(factor);
        whitened.add(residual / factor[n]);
    }

    /** Brings many rows up to date together, in parallel, which is many times faster than one by one. */
    public void prepare(int[] rows) {
        int blocks = (rows.length + BLOCK - 1) / BLOCK;
        IntStream.range(0, blocks)
                .parallel()
                .forEach(block ->
                        solve(Arrays.copyOfRange(rows, block * BLOCK, Math.min(rows.length, (block + 1) * BLOCK))));
    }

    private void solve(int[] rows) {
        PoolColumn[] block = new PoolColumn[rows.length];
        int first = seen.size();
        for (int c = 0; c < rows.length; c++) {
            block[c] = weighed(rows[c]);
            first = Math.min(first, block[c].size());
        }
        for (int n = first; n < seen.size(); n++) {
            for (int c = 0; c < rows.length; c++) {
                if (block[c].size() == n) {
                    block[c].add(covariance.of(seen.get(n), rows[c]), lower.get(n), whitened.get(n));
                }
            }
        }
    }

    /** What is known of a pool row, brought up to date. */
    private PoolColumn column(int row) {
        PoolColumn column = weighed(row);
        if (column.size() < seen.size()) {
            solve(new int[] {row});
        }
        return column;
    }

    private PoolColumn weighed(int row) {
        PoolColumn column = columns[row];
        if (column == null) {
            column = new PoolColumn(covariance.variance(), values);
            columns[row] = column;
        }
        if (column.values() != values) {
            column.weigh(whitened, values);
        }
        return column;
    }

    /** Takes the present mean of a pool row for its value (kriging believer), so that its surroundings become certain. */
    public void believe(int row) {
        observe(row, mean(row));
    }

    /** Puts other values in place of those that were observed, without factoring anew. */
    public void replaceValues(double[] replacing) {
        if (replacing.length != seen.size()) {
            throw new IllegalArgumentException(replacing.length + " values for " + seen.size()
                    + " observed rows. Give one for each, in the order they were observed.");
        }
        double[] white = Cholesky.forward(lower.toArray(double[][]::new), replacing);
        for (int i = 0; i < white.length; i++) {
            whitened.set(i, white[i]);
        }
        values++;
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

    /** Standard deviation of what the others say of each observed value, noise included. */
    public double[] leaveOneOutDeviations() {
        return Arrays.stream(Cholesky.inverseDiagonal(lower.toArray(double[][]::new)))
                .map(inverse -> 1 / Math.sqrt(inverse))
                .toArray();
    }

    /** Forgets the latest observations until {@code size} are left; means and variances return to what they were. */
    public void forgetAfter(int size) {
        for (PoolColumn column : columns) {
            if (column != null) {
                column.forgetAfter(size, whitened);
            }
        }
        while (seen.size() > size) {
            int last = seen.size() - 1;
            whitened.remove(last);
            seen.remove(last);
            lower.remove(last);
        }
    }

    public int size() {
        return seen.size();
    }

    public double mean(int row) {
        return column(row).mean();
    }

    /** Standard deviation of the function itself, without noise. */
    public double deviation(int row) {
        return Math.sqrt(column(row).variance());
    }

    /** Standard deviation of an observation. */
    public double totalDeviation(int row) {
        return Math.sqrt(column(row).variance() + noise);
    }
}
