package org.cupel.surrogate.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.cupel.surrogate.Goldens;
import org.cupel.surrogate.decision.Decision;
import org.junit.jupiter.api.Test;

class DiscoveryQualityTest {

    private static final Map<String, Double> GOLDEN = Goldens.named("discovery_metrics.tsv");
    private static final List<String[]> ROWS = Goldens.rows("discovery.tsv");
    private static final double[] TRUTH = numbers(0);
    private static final double[] PREDICTED = numbers(1);
    private static final Decision[] DECISIONS =
            ROWS.stream().map(row -> Decision.valueOf(row[2])).toArray(Decision[]::new);
    private static final Bootstrap BOOTSTRAP = Bootstrap.ofCases(3);

    @Test
    void discoveryAgreesWithScikitLearn() {
        var quality = DiscoveryQuality.of(TRUTH, PREDICTED, 0.05, BOOTSTRAP);
        assertThat(quality.baseRate().value()).isCloseTo(GOLDEN.get("base_rate"), within(1e-14));
        assertThat(quality.top1Percent().precision().n()).isEqualTo(13);
        assertThat(quality.measurements()).hasSize(7).allSatisfy((name, estimate) -> {
            assertThat(estimate.value()).as(name).isCloseTo(GOLDEN.get(name), within(1e-13));
            assertThat(estimate.value()).as(name).isBetween(estimate.low95(), estimate.high95());
        });
    }

    @Test
    void decisionsAgreeWithScikitLearn() {
        var quality = DecisionQuality.of(DECISIONS, TRUTH, 0.05);
        assertThat(quality.n()).isEqualTo(1234);
        assertThat(quality.measurements()).hasSize(8).allSatisfy((name, estimate) -> assertThat(estimate.value())
                .as(name)
                .isCloseTo(GOLDEN.get(name.replace("decision_", "")), within(1e-13)));
        assertThat(quality.falseKill().n()).isEqualTo(quality.baseRate().hits());
        assertThat(quality.kept() + quality.killed() + quality.maybeFraction().hits())
                .isEqualTo(1234);
    }

    @Test
    void onTheLineIsNotStable() {
        var quality =
                DecisionQuality.of(new Decision[] {Decision.KEEP, Decision.KILL}, new double[] {0.05, 0.05}, 0.05);
        assertThat(quality.keepPrecision().value()).isZero();
        assertThat(quality.killPrecision().value()).isOne();
        assertThat(quality.falseKill().isDefined()).isFalse();
    }

    /** A constant prediction finds what chance finds, even when the rows are sorted by truth. */
    @Test
    void equalPredictionsAreNoBetterThanChance() {
        double[] sorted = TRUTH.clone();
        Arrays.sort(sorted);
        var quality = DiscoveryQuality.of(sorted, new double[sorted.length], 0.05, BOOTSTRAP);
        assertThat(quality.top10Percent().factor()).isBetween(0.95, 1.0);
        assertThat(quality.stableInTop100().value()).isCloseTo(GOLDEN.get("base_rate"), within(0.01));
        assertThat(quality.acceleration().factor()).isCloseTo(1, within(1e-12));
    }

    @Test
    void smallPoolsAreUsedWhole() {
        var quality = DiscoveryQuality.of(new double[] {0, 1, 2}, new double[] {0, 1, 2}, 0.5, BOOTSTRAP);
        assertThat(quality.stableInTop100()).isEqualTo(Rate.of(1, 3));
        assertThat(quality.top1Percent().precision()).isEqualTo(Rate.of(1, 1));
        assertThat(quality.top1Percent().factor()).isCloseTo(3, within(1e-12));
        var none = DiscoveryQuality.of(new double[] {1, 2}, new double[] {1, 2}, 0.5, BOOTSTRAP);
        assertThat(none.acceleration().factor()).isNaN();
        assertThat(none.measurements().get("daf").isDefined()).isFalse();
        assertThat(none.classification().f1().isDefined()).isFalse();
        assertThat(DiscoveryQuality.of(new double[0], new double[0], 0.5, BOOTSTRAP)
                        .stableInTop100()
                        .isDefined())
                .isFalse();
    }

    @Test
    void badInputIsRefusedWithItsPlace() {
        assertThatThrownBy(() -> DecisionQuality.of(new Decision[2], new double[2], 0.05))
                .hasMessageContaining("decision of case 0 is null");
        assertThatThrownBy(() -> DecisionQuality.of(new Decision[2], new double[] {0, Double.NaN}, 0.05))
                .hasMessageContaining("truth of case 1 is NaN");
        assertThatThrownBy(() -> DiscoveryQuality.of(TRUTH, PREDICTED, Double.NaN, BOOTSTRAP))
                .hasMessageContaining("line to get below is NaN");
    }

    private static double[] numbers(int column) {
        return ROWS.stream().mapToDouble(row -> Double.parseDouble(row[column])).toArray();
    }
}
