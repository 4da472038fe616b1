package org.cupel.surrogate.correction;

import java.util.Arrays;
import java.util.List;
import org.cupel.surrogate.support.PrincipalDirections;

/**
 * Rows of {@link MaterialFeatures} in 64 coordinates: features in their standard deviations, fractions of elements in the
 * roots of theirs (so that rare elements count, and do not count for all), both parts of equal weight, rotated to the 63
 * directions of most variance and the length of what these leave out. Learnt from a sample of the pool itself.
 */
public final class PoolSpace {

    public static final int WIDTH = 64;

    private final double[] mean;
    private final double[] weight;
    private final double[][] directions;

    private PoolSpace(double[] mean, double[] weight, double[][] directions) {
        this.mean = mean;
        this.weight = weight;
        this.directions = directions;
    }

    /** @param sample at least one row; a few thousand tell enough; O(n d² + d³) */
    public static PoolSpace learn(List<float[]> sample) {
        int width = sample.get(0).length;
        double[] mean = new double[width];
        sample.forEach(row -> Arrays.setAll(mean, j -> mean[j] + row[j] / (double) sample.size()));
        double[] variance = new double[width];
        sample.forEach(row -> Arrays.setAll(
                variance, j -> variance[j] + (row[j] - mean[j]) * (row[j] - mean[j]) / (double) sample.size()));
        double[] weight = weights(variance, width - MaterialFeatures.ELEMENTS);
        double[][] rows = sample.stream().map(row -> scaled(row, mean, weight)).toArray(double[][]::new);
        return new PoolSpace(mean, weight, PrincipalDirections.of(rows, WIDTH - 1, 1));
    }

    private static double[] weights(double[] variance, int features) {
        var weight = new double[variance.length];
        double varying = 0;
        double roots = 0;
        for (int j = 0; j < variance.length; j++) {
            if (variance[j] > 0 && j < features) {
                varying++;
            } else if (variance[j] > 0) {
                roots += Math.sqrt(variance[j]);
            }
        }
        for (int j = 0; j < variance.length; j++) {
            if (variance[j] > 0) {
                weight[j] = j < features
                        ? 1 / Math.sqrt(variance[j] * varying)
                        : 1 / Math.sqrt(Math.sqrt(variance[j]) * roots);
            }
        }
        return weight;
    }

    private static double[] scaled(float[] row, double[] mean, double[] weight) {
        var scaled = new double[row.length];
        Arrays.setAll(scaled, j -> (row[j] - mean[j]) * weight[j]);
        return scaled;
    }

    /** Features that a row has to have. */
    public int features() {
        return mean.length;
    }

    /** @return of length {@link #WIDTH}, zeros where there are fewer directions */
    public float[] of(float[] row) {
        double[] scaled = scaled(row, mean, weight);
        var projected = new float[WIDTH];
        double rest = 0;
        for (double value : scaled) {
            rest += value * value;
        }
        for (int k = 0; k < directions.length; k++) {
            double coordinate = 0;
            for (int j = 0; j < scaled.length; j++) {
                coordinate += directions[k][j] * scaled[j];
            }
            projected[k] = (float) coordinate;
            rest -= coordinate * coordinate;
        }
        projected[WIDTH - 1] = (float) Math.sqrt(Math.max(0, rest));
        return projected;
    }
}
