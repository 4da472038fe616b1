package org.cupel.surrogate.calibration;

import java.util.List;

/**
 * How large errors are, learnt from uncertainty and novelty: a Laplace distribution whose scale is log-linear in both.
 * Convex in the coefficients; the prior keeps errors in proportion to the uncertainty when rows are few.
 *
 * @param errors [rows], positive
 */
record ErrorModel(double[] errors) implements Newton.RowLoss {

    private static final double[] PRIOR = {0, 1, 0};

    /** Of the mean error: what is smaller than that is exact for any purpose. */
    private static final double FLOOR_SHARE = 0.01;

    static Scale scale(List<CalibrationRow> rows) {
        double mean = rows.stream().mapToDouble(ErrorModel::error).average().orElse(0);
        double floor = Math.max(FloorSearch.SMALLEST_FLOOR, FLOOR_SHARE * mean);
        double[][] inputs = rows.stream()
                .map(row ->
                        new double[] {1, Scale.logUncertainty(row.prediction(), floor), Scale.novelty(row.prediction())
                        })
                .toArray(double[][]::new);
        double[] errors =
                rows.stream().mapToDouble(row -> Math.max(floor, error(row))).toArray();
        double[] fitted = new Newton(inputs, PRIOR, new ErrorModel(errors)).minimum();
        return new Scale(fitted[0], fitted[1], fitted[2], floor);
    }

    private static double error(CalibrationRow row) {
        return Math.abs(row.truth() - row.prediction().quantiles().q50());
    }

    @Override
    public double value(int row, double logScale) {
        return logScale + errors[row] * Math.exp(-logScale);
    }

    @Override
    public double descent(int row, double logScale) {
        return errors[row] * Math.exp(-logScale) - 1;
    }

    @Override
    public double curvature(int row, double logScale) {
        return errors[row] * Math.exp(-logScale);
    }
}
