package org.cupel.surrogate.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.cupel.surrogate.Goldens;
import org.junit.jupiter.api.Test;

class DriftGoldensTest {

    private static final Map<String, Double> GOLDEN = Goldens.named("drift.tsv");

    @Test
    void indexAndTestAgreeWithScipy() {
        var column = new DriftColumn("x", ColumnKind.INPUT, sample("reference"), sample("current"));
        ColumnDrift drift = ColumnDrift.of(column);
        assertThat(drift.n()).isEqualTo(100);
        assertThat(drift.m()).isEqualTo(60);
        assertThat(drift.ksStatistic()).isCloseTo(GOLDEN.get("ks_statistic"), within(1e-14));
        assertThat(drift.ksP()).isCloseTo(GOLDEN.get("ks_p"), within(1e-10));
        assertThat(drift.stability().value()).isCloseTo(GOLDEN.get("psi"), within(1e-13));
        assertThat(drift.stability().bins()).isEqualTo(10);
        assertThat(drift.stability().byChance(0.01)).isCloseTo(GOLDEN.get("psi_by_chance_1_percent"), within(1e-10));
    }

    @Test
    void lowCoverageAgreesWithScipy() {
        var monitor = new DriftMonitor(DriftThresholds.DEFAULTS, 1);
        DriftReport report = monitor.compare(List.of(), List.of(), new IntervalCheck(80, 100, 0.9));
        assertThat(report.coverageP()).isCloseTo(GOLDEN.get("coverage_p"), within(1e-12));
        assertThat(report.reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.rule()).isEqualTo("coverage");
            assertThat(reason.n()).isEqualTo(100);
            assertThat(reason.explanation()).contains("held 80 of 100 results and promise 90 %");
        });
        assertThat(monitor.compare(List.of(), List.of(), new IntervalCheck(86, 100, 0.9))
                        .retrainRecommended())
                .isFalse();
    }

    @Test
    void holmAgreesWithStatsmodels() {
        List<double[]> rows = Goldens.numbers("holm.tsv");
        assertThat(Holm.adjust(Goldens.column(rows, 0))).containsExactly(Goldens.column(rows, 1), within(1e-15));
        assertThat(Holm.adjust(new double[0])).isEmpty();
    }

    @Test
    void energyDistanceAgreesWithScipy() {
        EnergyDistance distance = EnergyDistance.of(vectors("reference"), vectors("current"), 3);
        assertThat(distance.value())
                .isCloseTo(Goldens.named("energy_distance.tsv").get("energy"), within(1e-12));
        assertThat(distance.p()).isLessThan(0.01);
        assertThat(EnergyDistance.of(vectors("reference"), vectors("current"), 3))
                .isEqualTo(distance);
        assertThatThrownBy(() -> EnergyDistance.of(new double[1][2], new double[5][2], 1))
                .hasMessageContaining("1 reference and 5 current");
    }

    private static double[] sample(String side) {
        return Goldens.rows("drift_samples.tsv").stream()
                .filter(row -> row[0].equals(side))
                .mapToDouble(row -> Double.parseDouble(row[1]))
                .toArray();
    }

    private static double[][] vectors(String side) {
        return Goldens.rows("energy_vectors.tsv").stream()
                .filter(row -> row[0].equals(side))
                .map(row -> Arrays.stream(row)
                        .skip(1)
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toArray(double[][]::new);
    }
}
