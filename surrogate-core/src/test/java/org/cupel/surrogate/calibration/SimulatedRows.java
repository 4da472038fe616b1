package org.cupel.surrogate.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.cupel.surrogate.prediction.Quantiles;
import org.cupel.surrogate.prediction.Uncertainty;

/** Predictions whose errors have a known distribution. */
final class SimulatedRows {

    private SimulatedRows() {}

    /** Normal quantiles around a median, with all uncertainty aleatoric and an even opinion on stability. */
    static RawPrediction prediction(double median, double sigma, double novelty) {
        double half = Quantiles.NORMAL_Q90 * sigma;
        return new RawPrediction(
                new Quantiles(median - half, median, median + half), new Uncertainty(sigma, 0), 0.5, novelty);
    }

    static CalibrationRow row(double median, double sigma, double novelty, double truth, String cluster) {
        return new CalibrationRow(prediction(median, sigma, novelty), truth, cluster);
    }

    /**
     * Normal errors of a standard deviation between 0.01 and 0.05 that the model tells, times a factor that it does not.
     *
     * @param factor by novelty, which is even between 0 and 1
     */
    static List<CalibrationRow> normal(Random random, int n, String cluster, DoubleUnaryOperator factor) {
        List<CalibrationRow> rows = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            double median = 0.1 * random.nextGaussian();
            double sigma = 0.01 + 0.04 * random.nextDouble();
            double novelty = random.nextDouble();
            double truth = median + sigma * factor.applyAsDouble(novelty) * random.nextGaussian();
            rows.add(row(median, sigma, novelty, truth, cluster));
        }
        return rows;
    }

    static double coverage(Calibration calibration, List<CalibrationRow> rows) {
        return rows.stream()
                .mapToInt(row -> calibration.interval(row.prediction()).contains(row.truth()) ? 1 : 0)
                .average()
                .orElseThrow();
    }
}
