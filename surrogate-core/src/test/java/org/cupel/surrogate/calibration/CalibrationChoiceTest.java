package org.cupel.surrogate.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CalibrationChoiceTest {

    private static final Target TARGET = new Target(0.1, Domain.ANY);

    /** Where σ tells the truth, intervals in units of σ are the narrowest that hold. */
    @Test
    void takesTheNarrowestThatMeetsTheDemands() {
        var choice = CalibrationChoice.of(clusters(1, 1, 1, 1, 1, 1, 1, 1), TARGET);
        assertThat(choice.table()).hasSize(CalibrationMethod.all().size());
        var chosen = report(choice, choice.chosen());
        assertThat(chosen.meetsDemands()).isTrue();
        assertThat(choice.table()).filteredOn(MethodReport::meetsDemands).allSatisfy(report -> assertThat(
                        report.medianWidth().value())
                .isGreaterThanOrEqualTo(chosen.medianWidth().value()));
        assertThat(choice.reason()).startsWith(choice.chosen()).contains("the narrowest of");
        assertThat(choice.calibration().kind()).isEqualTo(choice.chosen());
    }

    /** Two of eight families are three times as hard: pooled methods fail there, so the choice pays for width. */
    @Test
    void theWorstClusterDecides() {
        var rows = clusters(1, 1, 1, 1, 1, 1, 2.2, 2.2);
        var demands = new ChoiceDemands(0.88, 1, 0.8, 20, 0.02);
        var choice = CalibrationChoice.of(rows, TARGET, demands, CalibrationMethod.all());
        assertThat(report(choice, "normalised").worst().coverage().value()).isLessThan(0.8);
        assertThat(report(choice, "normalised").worst().cluster()).isIn("cluster-6", "cluster-7");
        assertThat(report(choice, choice.chosen()).worst().coverage().value()).isGreaterThanOrEqualTo(0.8);
        assertThat(report(choice, choice.chosen()).worst().coverage().low95()).isGreaterThan(0.7);
    }

    @Test
    void saysSoWhenNothingMeetsTheDemands() {
        var rows = clusters(1, 1, 1, 1, 1, 1, 1, 9);
        var choice = CalibrationChoice.of(rows, TARGET);
        assertThat(choice.table()).noneMatch(MethodReport::meetsDemands);
        assertThat(choice.reason()).contains("no method of 25 meets the demands");
    }

    /** Five rows: nothing to choose by and nothing to limit an interval with. */
    @Test
    void tooFewRowsLeaveNoInterval() {
        var rows = CalibrationRows.of(SimulatedRows.normal(new Random(1), 5, "one", novelty -> 1));
        var choice = CalibrationChoice.of(rows, TARGET);
        assertThat(choice.table()).allMatch(report -> report.unlimited() == 5);
        assertThat(choice.calibration().supports(rows.rows().get(0).prediction()))
                .isFalse();
    }

    @Test
    void smallClustersAreJudgedTogether() {
        List<CalibrationRow> rows = new ArrayList<>(clusters(1, 1, 1).rows());
        for (int i = 0; i < 30; i++) {
            rows.addAll(SimulatedRows.normal(new Random(i), 3, "tiny-" + i, novelty -> 1));
        }
        var report =
                CalibrationChoice.of(CalibrationRows.of(rows), TARGET).table().get(1);
        assertThat(report.clusters())
                .extracting(GroupCoverage::cluster)
                .containsExactly(CalibrationRows.SMALL_CLUSTERS, "cluster-0", "cluster-1", "cluster-2");
        assertThat(report.clusters().get(0).coverage().n()).isEqualTo(90);
    }

    /** Unseen families err three times as much and are more novel: one width cannot be right for both regimes. */
    @Test
    void holdsInEachRegime() {
        var random = new Random(16);
        List<CalibrationRow> rows = new ArrayList<>();
        for (int cluster = 0; cluster < 8; cluster++) {
            for (boolean known : new boolean[] {true, false}) {
                for (CalibrationRow row : SimulatedRows.normal(random, 250, "cluster-" + cluster, n -> known ? 1 : 3)) {
                    var raw = row.prediction();
                    double novelty = 0.5 * raw.novelty() + (known ? 0 : 2);
                    var told = new RawPrediction(raw.quantiles(), raw.uncertainty(), 0.5, novelty);
                    rows.add(new CalibrationRow(told, row.truth(), row.cluster(), known ? "row" : "cluster"));
                }
            }
        }
        var choice = CalibrationChoice.of(CalibrationRows.of(rows), TARGET);
        assertThat(report(choice, "normalised").meetsDemands()).isFalse();
        var chosen = report(choice, choice.chosen());
        assertThat(chosen.meetsDemands()).isTrue();
        assertThat(choice.chosen()).containsAnyOf("mondrian", "expected-error");
        assertThat(chosen.regimes()).extracting(GroupCoverage::regime).containsExactly("cluster", "row");
        assertThat(chosen.regimes())
                .allSatisfy(regime -> assertThat(regime.coverage().value()).isBetween(0.88, 0.92));
    }

    @Test
    void foldsKeepClustersWhole() {
        List<CalibrationRow> rows = new ArrayList<>();
        for (int i = 0; i < 45; i++) {
            rows.addAll(SimulatedRows.normal(new Random(i), 2 + i % 7, "cluster-" + i, novelty -> 1));
        }
        int[] folds = CrossFit.folds(CalibrationRows.of(rows));
        for (int i = 1; i < folds.length; i++) {
            if (rows.get(i).cluster().equals(rows.get(i - 1).cluster())) {
                assertThat(folds[i]).isEqualTo(folds[i - 1]);
            }
        }
        assertThat(folds).contains(0, 1, 2, 3, 4, 5, 6, 7, 8, 9).doesNotContain(10);
    }

    @Test
    void comesBackFromJson() throws JsonProcessingException {
        var json = new ObjectMapper();
        var report = CalibrationChoice.of(clusters(1, 1, 1), TARGET).table().get(2);
        assertThat(json.readTree(json.writeValueAsString(report))
                        .at("/worst/coverage/n")
                        .asInt())
                .isEqualTo(report.worst().coverage().n());
        assertThatThrownBy(() -> CalibrationChoice.of(clusters(1), TARGET, ChoiceDemands.of(TARGET), List.of()))
                .hasMessageContaining("No method");
    }

    private static MethodReport report(CalibrationChoice choice, String kind) {
        return choice.table().stream()
                .filter(report -> report.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    /** Clusters of 250 rows whose errors are so many times what the model tells. */
    private static CalibrationRows clusters(double... factors) {
        var random = new Random(14);
        List<CalibrationRow> rows = new ArrayList<>();
        for (int i = 0; i < factors.length; i++) {
            double factor = factors[i];
            rows.addAll(SimulatedRows.normal(random, 250, "cluster-" + i, novelty -> factor));
        }
        return CalibrationRows.of(rows);
    }
}
