package org.cupel.surrogate.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.cupel.surrogate.prediction.Quantiles;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PredictiveDistributionTest {

    private static final Target TARGET = new Target(0.1, Domain.ANY);
    private static final Calibration TWICE_TOO_SURE = new SplitConformal(Yardstick.UNCERTAINTY, Sides.APART)
            .fit(CalibrationRows.of(SimulatedRows.normal(new Random(1), 8000, "one", novelty -> 2)), TARGET);

    static Stream<CalibrationMethod> all() {
        return CalibrationMethod.all().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void quantilesAndIntervalAndUncertaintyAreOneView(CalibrationMethod method) {
        var rows = CalibrationRows.of(SimulatedRows.normal(new Random(2), 600, "one", novelty -> 1.5));
        var calibration = method.fit(rows, TARGET);
        for (CalibrationRow row : rows.rows()) {
            var calibrated = calibration.apply(row.prediction());
            var distribution = calibration.distribution(row.prediction());
            assertThat(distribution.quantile(0.05))
                    .isCloseTo(calibrated.interval().low(), within(1e-12));
            assertThat(distribution.quantile(0.95))
                    .isCloseTo(calibrated.interval().high(), within(1e-12));
            assertThat(calibrated.uncertainty().total())
                    .isCloseTo(calibrated.interval().width() / (2 * 1.6448536269514722), within(1e-12));
            assertThat(calibration.interval(row.prediction(), 0.2).low())
                    .isCloseTo(calibrated.quantiles().q10(), within(1e-12));
        }
    }

    /** Errors are normal with twice the told σ: every view must find that normal distribution. */
    @Property(tries = 200)
    void gaussianAndQuantileViewsAgreeWhereErrorsAreNormal(
            @ForAll @DoubleRange(min = -0.2, max = 0.2) @Scale(6) double median,
            @ForAll @DoubleRange(min = 0.015, max = 0.05) @Scale(6) double sigma,
            @ForAll @DoubleRange(min = -2.5, max = 2.5) double score) {
        var prediction = SimulatedRows.prediction(median, sigma, 0.2);
        var calibrated = TWICE_TOO_SURE.apply(prediction);
        double total = calibrated.uncertainty().total();
        assertThat(total).isCloseTo(2 * sigma, within(0.12 * sigma));
        assertThat(calibrated.quantiles().sigma()).isCloseTo(total, within(0.12 * sigma));
        double value = median + 2 * sigma * score;
        double exact = Probit.inverse(score);
        double gaussian = Probit.inverse((value - calibrated.quantiles().q50()) / total);
        double byQuantiles = TWICE_TOO_SURE.distribution(prediction).below(value);
        assertThat(byQuantiles).isCloseTo(exact, within(0.02));
        assertThat(gaussian).isCloseTo(byQuantiles, within(0.03));
    }

    @Property(tries = 300)
    void isADistribution(
            @ForAll @DoubleRange(min = -3, max = 3) double one,
            @ForAll @DoubleRange(min = -3, max = 3) double other,
            @ForAll @DoubleRange(min = 0.0001, max = 0.9999) @Scale(6) double probability) {
        var distribution = TWICE_TOO_SURE.distribution(SimulatedRows.prediction(0.1, 0.03, 0));
        assertThat(distribution.below(Math.min(one, other))).isBetween(0.0, distribution.below(Math.max(one, other)));
        assertThat(distribution.below(Math.max(one, other))).isLessThanOrEqualTo(1);
        assertThat(distribution.below(distribution.quantile(probability))).isCloseTo(probability, within(1e-9));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void probabilitiesComeTrue(CalibrationMethod method) {
        var random = new Random(11);
        var calibration =
                method.fit(CalibrationRows.of(SimulatedRows.normal(random, 4000, "one", novelty -> 2)), TARGET);
        List<CalibrationRow> fresh = SimulatedRows.normal(random, 40_000, "one", novelty -> 2);
        for (double low : new double[] {0.02, 0.2, 0.4, 0.6, 0.8}) {
            var claimed = fresh.stream()
                    .filter(row -> Math.abs(below(calibration, row) - low - 0.09) < 0.09)
                    .toList();
            double mean = claimed.stream()
                    .mapToDouble(row -> below(calibration, row))
                    .average()
                    .orElseThrow();
            double share = claimed.stream().filter(row -> row.truth() < 0.05).count() / (double) claimed.size();
            assertThat(share).as("claimed %s, %s rows", mean, claimed.size()).isCloseTo(mean, within(0.06));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void standsStillWhereEveryErrorIsTheSame(CalibrationMethod method) {
        var row = SimulatedRows.row(0.2, 0.01, 0, 0.2, "one");
        var calibration = method.fit(CalibrationRows.of(Collections.nCopies(100, row)), TARGET);
        var distribution = calibration.distribution(row.prediction());
        assertThat(distribution.below(-5)).isLessThan(0.001);
        assertThat(distribution.below(5)).isGreaterThan(0.999);
        assertThat(distribution.quantile(0.5)).isCloseTo(0.2, within(1e-9));
        assertThat(calibration.apply(row.prediction()).quantiles())
                .extracting(Quantiles::q50)
                .isEqualTo(distribution.quantile(0.5));
    }

    private static double below(Calibration calibration, CalibrationRow row) {
        return calibration.distribution(row.prediction()).below(0.05);
    }
}
