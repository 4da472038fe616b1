package org.cupel.surrogate.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.cupel.surrogate.Goldens;
import org.junit.jupiter.api.Test;

class ProbabilityQualityTest {

    private static final Bootstrap BOOTSTRAP = Bootstrap.ofCases(9);

    @Test
    void agreesWithScikitLearn() {
        List<double[]> rows = Goldens.numbers("probabilities.tsv");
        var quality = ProbabilityQuality.of(
                Goldens.column(rows, 0), happened(Goldens.column(rows, 1)), ProbabilityQuality.BINS, BOOTSTRAP);
        Map<String, Double> golden = Goldens.named("probability_metrics.tsv");
        assertThat(quality.brier().value()).isCloseTo(golden.get("brier"), within(1e-14));
        assertThat(quality.calibrationError().value()).isCloseTo(golden.get("ece"), within(1e-14));
        List<double[]> curve = Goldens.numbers("reliability.tsv");
        assertThat(quality.bins()).hasSameSizeAs(curve);
        for (int b = 0; b < curve.size(); b++) {
            assertThat(quality.bins().get(b).meanProbability()).isCloseTo(curve.get(b)[0], within(1e-14));
            assertThat(quality.bins().get(b).observed().value()).isCloseTo(curve.get(b)[1], within(1e-14));
        }
        assertThat(quality.n()).isEqualTo(200);
    }

    /** Calibrated probabilities are off by chance alone, and by as much as is said. */
    @Test
    void chanceIsKnown() {
        var random = new SplittableRandom(12);
        double sum = 0;
        int above = 0;
        double expected = 0;
        for (int sample = 0; sample < 100; sample++) {
            double[] probability = random.doubles(150).toArray();
            var happened = new boolean[150];
            for (int i = 0; i < 150; i++) {
                happened[i] = random.nextDouble() < probability[i];
            }
            var quality = ProbabilityQuality.of(probability, happened, 10, Bootstrap.ofCases(sample));
            sum += quality.calibrationError().value();
            expected += quality.byChance();
            above += quality.calibrationError().value() > quality.byChance95() ? 1 : 0;
        }
        assertThat(sum / 100).isCloseTo(expected / 100, within(0.005)).isGreaterThan(0.05);
        assertThat(above).isBetween(0, 12);
    }

    @Test
    void equalProbabilitiesStayTogetherInAnyOrder() {
        double[] probability = {0.2, 0.2, 0.2, 0.2, 0.2, 0.9};
        var one = ProbabilityQuality.of(
                probability, new boolean[] {true, false, false, false, false, true}, 3, BOOTSTRAP);
        var other = ProbabilityQuality.of(
                probability, new boolean[] {false, false, false, false, true, true}, 3, BOOTSTRAP);
        assertThat(one.bins()).isEqualTo(other.bins()).hasSize(2);
        assertThat(one.bins().get(0).observed().hits()).isEqualTo(1);
        assertThat(one.calibrationError().value()).isCloseTo(0.1 / 6, within(1e-14));
    }

    @Test
    void nothingIsUndefinedAndLogitsAreRefused() {
        var nothing = ProbabilityQuality.of(new double[0], new boolean[0], 10, BOOTSTRAP);
        assertThat(nothing.calibrationError().isDefined()).isFalse();
        assertThat(nothing.byChance()).isNaN();
        assertThat(nothing.bins()).isEmpty();
        assertThatThrownBy(() -> ProbabilityQuality.of(new double[] {0.5, 1.2}, new boolean[2], 10, BOOTSTRAP))
                .hasMessageContaining("probability of case 1 is 1.2");
    }

    private static boolean[] happened(double[] flags) {
        var happened = new boolean[flags.length];
        for (int i = 0; i < flags.length; i++) {
            happened[i] = flags[i] == 1;
        }
        return happened;
    }
}
