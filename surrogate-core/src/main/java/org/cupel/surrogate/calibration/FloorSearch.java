package org.cupel.surrogate.calibration;

import java.util.List;

/** The floor under the uncertainty, among its quantiles, with the narrowest intervals on average. */
final class FloorSearch {

    static final double SMALLEST_FLOOR = 1e-6;
    private static final double[] QUANTILES = {0, 0.1, 0.25, 0.5, 0.75, 0.9, 1};

    private FloorSearch() {}

    static Scale scale(List<CalibrationRow> rows, double miscoverage) {
        double[] sigmas = rows.stream()
                .mapToDouble(row -> row.prediction().uncertainty().total())
                .sorted()
                .toArray();
        Scale best = Scale.uncertainty(SMALLEST_FLOOR);
        double narrowest = Double.POSITIVE_INFINITY;
        for (double quantile : sigmas.length == 0 ? new double[0] : QUANTILES) {
            double floor = Math.max(SMALLEST_FLOOR, sigmas[(int) Math.round(quantile * (sigmas.length - 1))]);
            Scale scale = Scale.uncertainty(floor);
            double width = meanWidth(rows, scale, miscoverage);
            if (width < narrowest) {
                narrowest = width;
                best = scale;
            }
        }
        return best;
    }

    private static double meanWidth(List<CalibrationRow> rows, Scale scale, double miscoverage) {
        Frame frame = new Frame(Anchor.MEDIAN, scale);
        double[] scores = rows.stream().mapToDouble(frame::score).sorted().toArray();
        double meanScale = rows.stream()
                .mapToDouble(row -> scale.of(row.prediction()))
                .average()
                .orElse(0);
        int rank = Math.min(scores.length, Math.max(1, ExactQuantile.rank(scores.length, miscoverage)));
        return scores[rank - 1] * meanScale;
    }
}
