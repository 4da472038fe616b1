package org.cupel.surrogate.batch;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Distances between candidates: every feature in units of its standard deviation over the pool, the whole so that two
 * candidates taken at random are at a root mean square distance of 1. Features that do not vary count for nothing.
 *
 * <p>Made once per pool, O(n d); a distance costs O(d).
 */
public final class FeatureSpace {

    /** For strategies that look at scores alone. */
    public static final FeatureSpace NONE = new FeatureSpace(new float[0], 1, new float[1]);

    private static final int ROWS_AT_ONCE = 8192;
    private static final double ROUNDING = 1e-12;

    private final float[] values;
    private final int width;
    private final float[] scales;

    private FeatureSpace(float[] values, int width, float[] scales) {
        this.values = values;
        this.width = width;
        this.scales = scales;
    }

    /**
     * @param values [n · width] row after row; kept, not copied
     * @throws BatchRefusedException when a value is not finite
     */
    public static FeatureSpace of(float[] values, int width) {
        if (width < 1 || values.length == 0 || values.length % width != 0) {
            throw new BatchRefusedException(values.length + " features are not rows of " + width
                    + ". Give every candidate the same number of features.");
        }
        double[] zero = new double[width];
        double[] mean = columnMeans(values, width, zero, false);
        requireFinite(values, width, mean);
        double[] variance = columnMeans(values, width, mean, true);
        int varying = 0;
        for (int c = 0; c < width; c++) {
            if (variance[c] <= ROUNDING * mean[c] * mean[c]) {
                variance[c] = 0;
            }
            varying += variance[c] > 0 ? 1 : 0;
        }
        var scales = new float[width];
        for (int c = 0; c < width; c++) {
            scales[c] = variance[c] > 0 ? (float) (1 / Math.sqrt(2 * varying * variance[c])) : 0;
        }
        return new FeatureSpace(values, width, scales);
    }

    static FeatureSpace needed(BatchRequest request, String strategy) {
        if (request.space() == NONE) {
            throw new BatchRefusedException("\"" + strategy
                    + "\" spreads a batch over features, and there are none. Add them with withSpace, or use \"top\".");
        }
        return request.space();
    }

    public int rows() {
        return values.length / width;
    }

    public double distance(int first, int second) {
        return Math.sqrt(squaredDistance(first, second));
    }

    double squaredDistance(int first, int second) {
        int a = first * width;
        int b = second * width;
        float even = 0;
        float odd = 0;
        int c = 0;
        for (; c + 1 < width; c += 2) {
            float here = scales[c] * (values[a + c] - values[b + c]);
            float next = scales[c + 1] * (values[a + c + 1] - values[b + c + 1]);
            even += here * here;
            odd += next * next;
        }
        if (c < width) {
            float last = scales[c] * (values[a + c] - values[b + c]);
            even += last * last;
        }
        return (double) even + odd;
    }

    /** Means over rows of the value, or of its squared distance from a centre; ranges are added in their order. */
    private static double[] columnMeans(float[] values, int width, double[] centre, boolean squared) {
        int rows = values.length / width;
        int ranges = (rows + ROWS_AT_ONCE - 1) / ROWS_AT_ONCE;
        double[][] sums = IntStream.range(0, ranges)
                .parallel()
                .mapToObj(r ->
                        sums(values, width, centre, squared, r * ROWS_AT_ONCE, Math.min(rows, (r + 1) * ROWS_AT_ONCE)))
                .toArray(double[][]::new);
        var mean = new double[width];
        for (double[] sum : sums) {
            Arrays.setAll(mean, c -> mean[c] + sum[c] / rows);
        }
        return mean;
    }

    private static double[] sums(float[] values, int width, double[] centre, boolean squared, int from, int to) {
        var sum = new double[width];
        for (int row = from; row < to; row++) {
            for (int c = 0; c < width; c++) {
                double value = values[row * width + c] - centre[c];
                sum[c] += squared ? value * value : value;
            }
        }
        return sum;
    }

    private static void requireFinite(float[] values, int width, double[] mean) {
        if (Arrays.stream(mean).allMatch(Double::isFinite)) {
            return;
        }
        for (int i = 0; i < values.length; i++) {
            if (!Float.isFinite(values[i])) {
                throw new BatchRefusedException("Feature " + i % width + " of row " + i / width + " is " + values[i]
                        + ". Leave the candidate out of the pool, or the feature out of all.");
            }
        }
    }
}
