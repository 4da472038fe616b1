package org.cupel.train.plan;

/** Mean absolute errors by target over the labels that exist. */
public final class MaskedError {

    private MaskedError() {}

    /**
     * Per target, NaN where no row has the label.
     *
     * @param predicted [n][targets]
     * @param targets [C][targets], NaN where the label is missing
     * @param rows [n], the row of {@code targets} that each prediction is about
     */
    public static double[] meanAbsolute(double[][] predicted, double[][] targets, int[] rows) {
        int width = targets[0].length;
        double[] sum = new double[width];
        int[] count = new int[width];
        for (int i = 0; i < rows.length; i++) {
            for (int t = 0; t < width; t++) {
                double error = Math.abs(predicted[i][t] - targets[rows[i]][t]);
                if (!Double.isNaN(error)) {
                    sum[t] += error;
                    count[t]++;
                }
            }
        }
        for (int t = 0; t < width; t++) {
            sum[t] /= count[t];
        }
        return sum;
    }
}
