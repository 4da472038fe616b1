package org.cupel.surrogate.correction;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.cupel.surrogate.gaussian.Cholesky;

/**
 * One pass over a pool: the covariance of each row with the results, solved by their factor. Rows go in blocks that stay in
 * the cache with their solutions, columns inside, so that the loops run over neighbouring floats.
 */
final class PoolPass {

    private static final int BLOCK = 256;

    private final Coordinates coordinates;
    private final float[][] results;
    private final float[][] lower;
    private final float[] white;
    private final float nearness;
    private final float common;
    private final double total;

    /** @param lower factor of the results' covariance */
    PoolPass(Coordinates coordinates, float[][] results, double[][] lower, double[] errors, CorrectionKernel kernel) {
        this.coordinates = coordinates;
        this.results = results;
        this.lower = new float[lower.length][];
        for (int i = 0; i < lower.length; i++) {
            this.lower[i] = floats(lower[i]);
        }
        white = floats(Cholesky.forward(lower, errors));
        nearness = (float) (1 / (4 * kernel.length() * kernel.length()));
        common = (float) kernel.common(0);
        total = kernel.scale() * kernel.scale();
    }

    /**
     * @param moved [n] filled with the expected error, in standard deviations of the ensemble
     * @param left [n] filled with the share of the variance that is left, 0 to 1
     */
    void over(int rows, double[] moved, double[] left) {
        int blocks = (rows + BLOCK - 1) / BLOCK;
        int parts = Math.min(blocks, 4 * Runtime.getRuntime().availableProcessors());
        IntStream.range(0, parts).parallel().forEach(part -> {
            var work = new Work();
            for (int block = part; block < blocks; block += parts) {
                work.on(block * BLOCK, Math.min(rows, (block + 1) * BLOCK), moved, left);
            }
        });
    }

    private static float[] floats(double[] values) {
        var floats = new float[values.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }

    /** Space for one block; the last one is filled up with whatever was there before, and not read. */
    private final class Work {

        private final int width = coordinates.width();
        private final float[] scratch = new float[BLOCK * width];
        private final float[] rows = new float[BLOCK * width];
        private final float[][] columns = new float[width][BLOCK];
        private final float[][] solved = new float[results.length][BLOCK];
        private final double[] mean = new double[BLOCK];
        private final double[] explained = new double[BLOCK];

        void on(int from, int to, double[] moved, double[] left) {
            coordinates.read(from, to, rows, scratch);
            for (int row = 0; row < to - from; row++) {
                for (int j = 0; j < width; j++) {
                    columns[j][row] = rows[row * width + j];
                }
            }
            Arrays.fill(mean, 0);
            Arrays.fill(explained, 0);
            for (int i = 0; i < solved.length; i++) {
                covariance(results[i], solved[i]);
                solve(i);
                add(solved[i], white[i]);
            }
            for (int row = from; row < to; row++) {
                moved[row] = mean[row - from];
                left[row] = Math.max(0, Math.min(1, 1 - explained[row - from] / total));
            }
        }

        private void covariance(float[] result, float[] into) {
            Arrays.fill(into, 0);
            int j = 0;
            for (; j + 3 < width; j += 4) {
                addFour(columns[j], columns[j + 1], columns[j + 2], columns[j + 3], result, j, into);
            }
            for (; j < width; j++) {
                addOne(columns[j], result[j], into);
            }
            for (int c = 0; c < BLOCK; c++) {
                float quadratic = 1 + into[c] * nearness;
                into[c] = common / (quadratic * quadratic);
            }
        }

        private static void addFour(float[] a, float[] b, float[] c, float[] d, float[] result, int j, float[] into) {
            float ra = result[j];
            float rb = result[j + 1];
            float rc = result[j + 2];
            float rd = result[j + 3];
            for (int row = 0; row < BLOCK; row++) {
                float da = a[row] - ra;
                float db = b[row] - rb;
                float dc = c[row] - rc;
                float dd = d[row] - rd;
                into[row] += da * da + db * db + (dc * dc + dd * dd);
            }
        }

        private static void addOne(float[] column, float value, float[] into) {
            for (int row = 0; row < BLOCK; row++) {
                float difference = column[row] - value;
                into[row] += difference * difference;
            }
        }

        /** The next row of the solution, from those before it. */
        private void solve(int i) {
            float[] factor = lower[i];
            float[] into = solved[i];
            int m = 0;
            for (; m + 3 < i; m += 4) {
                takeFour(m, factor, into);
            }
            for (; m < i; m++) {
                takeOne(solved[m], factor[m], into);
            }
            float scale = 1 / factor[i];
            for (int row = 0; row < BLOCK; row++) {
                into[row] *= scale;
            }
        }

        private void takeFour(int m, float[] factor, float[] into) {
            float[] a = solved[m];
            float[] b = solved[m + 1];
            float[] c = solved[m + 2];
            float[] d = solved[m + 3];
            float fa = factor[m];
            float fb = factor[m + 1];
            float fc = factor[m + 2];
            float fd = factor[m + 3];
            for (int row = 0; row < BLOCK; row++) {
                into[row] -= fa * a[row] + fb * b[row] + (fc * c[row] + fd * d[row]);
            }
        }

        private static void takeOne(float[] column, float factor, float[] into) {
            for (int row = 0; row < BLOCK; row++) {
                into[row] -= factor * column[row];
            }
        }

        private void add(float[] column, double white) {
            for (int row = 0; row < BLOCK; row++) {
                mean[row] += column[row] * white;
                explained[row] += (double) column[row] * column[row];
            }
        }
    }
}
