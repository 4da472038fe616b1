package org.cupel.surrogate.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ScaleTest {

    /** Errors of 0.5 · √σ · exp(0.3 · novelty), Laplace distributed: what the model is made for. */
    @Test
    void findsHowErrorsGrow() {
        var random = new Random(61);
        List<CalibrationRow> rows = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            double sigma = Math.exp(-4 + 2 * random.nextDouble());
            double novelty = 5 * random.nextDouble();
            double scale = 0.5 * Math.sqrt(sigma) * Math.exp(0.3 * novelty);
            double error = -scale * Math.log(1 - random.nextDouble()) * (random.nextBoolean() ? 1 : -1);
            rows.add(SimulatedRows.row(0.1, sigma, novelty, 0.1 + error, "one"));
        }
        Scale scale = ErrorModel.scale(rows);
        assertThat(scale.intercept()).isCloseTo(Math.log(0.5), within(0.1));
        assertThat(scale.onLogUncertainty()).isCloseTo(0.5, within(0.03));
        assertThat(scale.onNovelty()).isCloseTo(0.3, within(0.02));
    }

    @Test
    void withoutRowsErrorsAreAsLargeAsTold() {
        Scale scale = ErrorModel.scale(List.of());
        assertThat(scale.of(SimulatedRows.prediction(0, 0.037, 3))).isCloseTo(0.037, within(1e-15));
    }

    /** A model that tells σ = 0 must not get intervals without width. */
    @Test
    void theFloorHoldsUpAnUncertaintyOfNothing() {
        var random = new Random(62);
        List<CalibrationRow> rows = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            rows.add(SimulatedRows.row(0.1, i % 2 == 0 ? 0 : 0.03, 0, 0.1 + 0.03 * random.nextGaussian(), "one"));
        }
        for (Yardstick yardstick : List.of(Yardstick.UNCERTAINTY, Yardstick.EXPECTED_ERROR)) {
            var calibration = new SplitConformal(yardstick, Sides.TOGETHER)
                    .fit(CalibrationRows.of(rows), new Target(0.1, Domain.ANY));
            var surest = calibration.interval(SimulatedRows.prediction(0.1, 0, 0));
            assertThat(surest.width()).as(yardstick.name()).isGreaterThan(0.02);
        }
    }

    @Test
    void refusesWhatIsNoScale() {
        assertThatThrownBy(() -> new Scale(0, 1, 0, 0)).hasMessageContaining("floor of 0.0");
        assertThatThrownBy(() -> new Scale(Double.NaN, 1, 0, 1)).hasMessageContaining("Coefficients NaN");
    }
}
