package org.cupel.train.finetune;

/**
 * Standardisation of features: {@code (feature - mean) / deviation}.
 *
 * @param mean [F]
 * @param deviation [F], positive
 */
public record FeatureScaling(float[] mean, float[] deviation) {

    private static final double SMALLEST_DEVIATION = 1e-6;

    /** @param rows at least one, all [F] */
    public static FeatureScaling of(float[][] rows) {
        int width = rows[0].length;
        float[] mean = new float[width];
        float[] deviation = new float[width];
        for (int f = 0; f < width; f++) {
            double sum = 0;
            double squares = 0;
            for (float[] row : rows) {
                sum += row[f];
                squares += (double) row[f] * row[f];
            }
            double average = sum / rows.length;
            mean[f] = (float) average;
            deviation[f] = (float)
                    Math.max(Math.sqrt(Math.max(0, squares / rows.length - average * average)), SMALLEST_DEVIATION);
        }
        return new FeatureScaling(mean, deviation);
    }

    /** A new row. */
    public float[] apply(float[] row) {
        float[] scaled = new float[row.length];
        for (int f = 0; f < row.length; f++) {
            scaled[f] = (row[f] - mean[f]) / deviation[f];
        }
        return scaled;
    }
}
