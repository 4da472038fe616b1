package org.cupel.train.figure;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.numbers.gamma.Erf;
import org.cupel.surrogate.metric.Rate;

/**
 * Promised and observed coverage of one model.
 *
 * @param normal of the central intervals of normal distributions, levels ascending
 * @param intervals of the intervals that the model gives, at their own level
 */
public record CalibrationLine(String name, List<LevelCoverage> normal, LevelCoverage intervals) {

    private static final int STEPS = 20;

    /**
     * @param sigma [n] standard deviations, in the unit of the rows; 0 where none is known
     * @throws IllegalArgumentException when a standard deviation is negative or no number
     */
    public static CalibrationLine of(String name, ParityRows rows, double[] sigma) {
        Columns.requireSameLength("actual", rows.n(), "standard deviation", sigma.length);
        Columns.requireFinite("standard deviation", sigma);
        double[] probability = IntStream.range(0, rows.n())
                .mapToDouble(
                        row -> smallestHolding(Math.abs(rows.actual()[row] - rows.predicted()[row]), sigma[row], row))
                .toArray();
        List<LevelCoverage> normal = IntStream.rangeClosed(1, STEPS)
                .mapToDouble(step -> step == STEPS ? 0.99 : (double) step / STEPS)
                .mapToObj(level -> new LevelCoverage(level, held(probability, level)))
                .toList();
        LevelCoverage own = new LevelCoverage(
                rows.nominal(), rows.coverage(IntStream.range(0, rows.n()).toArray()));
        return new CalibrationLine(name, normal, own);
    }

    private static double smallestHolding(double error, double sigma, int row) {
        if (sigma < 0) {
            throw new IllegalArgumentException(
                    "The standard deviation of row " + row + " is " + sigma + ". Give one of 0 or more.");
        }
        return error == 0 ? 0 : Erf.value(error / sigma / Math.sqrt(2));
    }

    private static Rate held(double[] probability, double level) {
        return Rate.of(
                (int) IntStream.range(0, probability.length)
                        .filter(row -> probability[row] <= level)
                        .count(),
                probability.length);
    }

    int n() {
        return intervals.observed().n();
    }
}
