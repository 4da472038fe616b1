package org.cupel.surrogate.correction;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Where rows of a pool lie: their features, and their place in the order of what the ensemble predicts, together scaled so that two rows at random are
 * at a root mean square distance of 1.
 *
 * <p>The prediction weighs twice as much as all features. A search picks what looks best, and what looks best is on average
 * not that good; with the prediction among the coordinates this bias stays with those that look alike, instead of lifting
 * the whole pool (measured: decision 0038).
 */
final class Coordinates {

    static final double FEATURES_VARIANCE = 1.0 / 6;
    private static final int CHUNK = 4096;

    private final FeatureTable features;
    private final float featureScale;
    private final float[] places;

    Coordinates(FeatureTable features, double[] medians) {
        this.features = features;
        featureScale = (float) scale(FEATURES_VARIANCE, featureVariance(features));
        places = places(medians);
    }

    /** Shares of the pool below each value, ties in the middle: from −1 to 1, which has a variance of 1/3. */
    private static float[] places(double[] medians) {
        double[] sorted = medians.clone();
        Arrays.sort(sorted);
        var places = new float[medians.length];
        for (int row = 0; row < places.length; row++) {
            places[row] = (float)
                    ((double) (first(sorted, medians[row], false) + first(sorted, medians[row], true)) / sorted.length
                            - 1);
        }
        return places;
    }

    /** How many are below, or not above. */
    private static int first(double[] sorted, double value, boolean above) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value || above && sorted[middle] == value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    int width() {
        return features.width() + 1;
    }

    /** Rows into an array, row after row. */
    void read(int from, int to, float[] rows, float[] scratch) {
        features.read(from, to, scratch);
        int width = features.width();
        for (int row = 0; row < to - from; row++) {
            int at = row * (width + 1);
            for (int j = 0; j < width; j++) {
                rows[at + j] = scratch[row * width + j] * featureScale;
            }
            rows[at + width] = places[from + row];
        }
    }

    float[] of(int row) {
        var coordinates = new float[width()];
        read(row, row + 1, coordinates, new float[width()]);
        return coordinates;
    }

    /** What does not vary counts for nothing. */
    private static double scale(double wanted, double variance) {
        return variance > Double.MIN_NORMAL ? Math.sqrt(wanted / variance) : 0;
    }

    /** Summed over features. */
    private static double featureVariance(FeatureTable features) {
        if (features.rows() == 0) {
            return 0;
        }
        int width = features.width();
        double[] mean = sums(features, new double[width], false);
        for (int j = 0; j < width; j++) {
            mean[j] /= features.rows();
        }
        double variance = Arrays.stream(sums(features, mean, true)).sum() / features.rows();
        if (!Double.isFinite(variance)) {
            throw new IllegalArgumentException(
                    "A feature of the pool is not finite. Leave its row out of the pool, or the feature out of all rows.");
        }
        return variance;
    }

    private static double[] sums(FeatureTable features, double[] centre, boolean squared) {
        int chunks = (features.rows() + CHUNK - 1) / CHUNK;
        double[][] parts = IntStream.range(0, chunks)
                .parallel()
                .mapToObj(chunk -> sums(features, chunk * CHUNK, centre, squared))
                .toArray(double[][]::new);
        var sum = new double[features.width()];
        for (double[] part : parts) {
            Arrays.setAll(sum, j -> sum[j] + part[j]);
        }
        return sum;
    }

    private static double[] sums(FeatureTable features, int from, double[] centre, boolean squared) {
        int width = features.width();
        int to = Math.min(features.rows(), from + CHUNK);
        var values = new float[(to - from) * width];
        features.read(from, to, values);
        var sum = new double[width];
        for (int at = 0; at < values.length; at += width) {
            for (int j = 0; j < width; j++) {
                double value = values[at + j] - centre[j];
                sum[j] += squared ? value * value : value;
            }
        }
        return sum;
    }
}
