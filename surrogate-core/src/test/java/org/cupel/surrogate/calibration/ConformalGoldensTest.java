package org.cupel.surrogate.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.cupel.surrogate.Goldens;
import org.cupel.surrogate.prediction.Quantiles;
import org.cupel.surrogate.prediction.Uncertainty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against the package crepes, see {@code make_conformal_goldens.py}. */
class ConformalGoldensTest {

    private static final Target TARGET = new Target(0.1, Domain.ANY);
    private static final double[] BIN_ENDS = {0.5, 1.0, Double.POSITIVE_INFINITY};
    private static final double[] ONE_BIN = {Double.POSITIVE_INFINITY};

    @ParameterizedTest
    @CsvSource({"3, false, false", "5, true, false", "7, false, true", "9, true, true"})
    void agreesWithCrepes(int column, boolean scaled, boolean binned) {
        Frame frame = new Frame(Anchor.MEDIAN, scaled ? Scale.uncertainty(1e-9) : Scale.NONE);
        Calibration calibration = calibration(frame, binned ? BIN_ENDS : ONE_BIN);
        for (double[] golden : Goldens.numbers("conformal_intervals.tsv")) {
            Interval interval = calibration.interval(prediction(golden));
            assertThat(interval.low()).isCloseTo(golden[column], within(1e-12));
            assertThat(interval.high()).isCloseTo(golden[column + 1], within(1e-12));
        }
    }

    private static Calibration calibration(Frame frame, double[] ends) {
        List<NoveltyGroup> groups = new ArrayList<>();
        double from = -1;
        for (double end : ends) {
            double above = from;
            List<CalibrationRow> rows = Goldens.numbers("conformal_rows.tsv").stream()
                    .filter(row -> row[2] > above && row[2] <= end)
                    .map(row -> new CalibrationRow(prediction(row), row[3], "one"))
                    .toList();
            groups.add(SplitConformal.group(
                    Margin.of(end),
                    rows.size(),
                    TARGET,
                    Sides.TOGETHER,
                    frame,
                    score -> MarginRule.pooled(rows, score)));
            from = end;
        }
        return new Calibration("golden", TARGET, frame, Sides.TOGETHER, groups, List.of());
    }

    private static RawPrediction prediction(double[] row) {
        return new RawPrediction(new Quantiles(row[0], row[0], row[0]), new Uncertainty(row[1], 0), 0.5, row[2]);
    }
}
