package org.cupel.surrogate.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CalibrationMethodTest {

    private static final Target TARGET = new Target(0.1, Domain.ANY);

    static Stream<CalibrationMethod> all() {
        return CalibrationMethod.all().stream();
    }

    @Test
    void everyKindHasANameOfItsOwn() {
        assertThat(all().map(CalibrationMethod::kind)).doesNotHaveDuplicates().hasSize(25);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void withoutRowsIntervalsAreUnlimitedAndSaySo(CalibrationMethod method) {
        var calibration = method.fit(CalibrationRows.of(List.of()), TARGET);
        var prediction = SimulatedRows.prediction(0.1, 0.02, 0.3);
        assertThat(calibration.interval(prediction)).isEqualTo(Interval.UNLIMITED);
        assertThat(calibration.supports(prediction)).isFalse();
        assertThat(calibration.rowsFor(prediction)).isZero();
        assertThat(calibration.apply(prediction).supported()).isFalse();
        assertThat(calibration.apply(prediction).quantiles()).isEqualTo(prediction.quantiles());
        assertThatThrownBy(() -> calibration.distribution(prediction)).hasMessageContaining("0 calibration rows");
    }

    /** All truths on the same distance from equal predictions: an interval holds all of them or none. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void tiesAreHeldWhole(CalibrationMethod method) {
        for (double off : new double[] {0, 0.1, 0.3, -0.7, 1.0 / 3}) {
            var row = SimulatedRows.row(0.123, 0.0217, 0.5, 0.123 + off, "one");
            var calibration = method.fit(CalibrationRows.of(Collections.nCopies(120, row)), TARGET);
            assertThat(calibration.interval(row.prediction()).contains(row.truth()))
                    .as("off by %s", off)
                    .isTrue();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void comesBackFromJsonUnchanged(CalibrationMethod method) throws JsonProcessingException {
        var json = new ObjectMapper();
        var rows = clusters(new Random(3), 5, 33);
        var calibration = method.fit(rows, Target.ENERGY_ABOVE_HULL);
        String text = json.writeValueAsString(calibration);
        var back = json.readValue(text, Calibration.class);
        assertThat(back).isEqualTo(calibration);
        assertThat(json.writeValueAsString(back)).isEqualTo(text).doesNotContain("Infinity", "NaN");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void intervalsOfAllLevelsAreNested(CalibrationMethod method) {
        var rows = clusters(new Random(4), 6, 70);
        var calibration = method.fit(rows, TARGET);
        for (CalibrationRow row : rows.rows()) {
            Interval wider = Interval.UNLIMITED;
            for (double miscoverage = -0.01; miscoverage < 1.1; miscoverage += 0.013) {
                Interval interval = calibration.interval(row.prediction(), miscoverage);
                assertThat(interval.low()).isGreaterThanOrEqualTo(wider.low() - 1e-12);
                assertThat(interval.high()).isLessThanOrEqualTo(wider.high() + 1e-12);
                wider = interval;
            }
        }
    }

    @Test
    void theSymmetricShiftNeverNarrows() {
        var exact = Collections.nCopies(50, SimulatedRows.row(0.1, 0.05, 0, 0.1, "one"));
        var shift = new SymmetricShift().fit(CalibrationRows.of(exact), TARGET);
        var cqr = new SplitConformal(Yardstick.QUANTILES, Sides.TOGETHER).fit(CalibrationRows.of(exact), TARGET);
        var prediction = exact.get(0).prediction();
        assertThat(shift.interval(prediction).width())
                .isGreaterThanOrEqualTo(prediction.quantiles().width());
        assertThat(cqr.interval(prediction).width()).isLessThan(1e-15);
    }

    @Test
    void smallNoveltyGroupsJoinTheMoreNovelOneAndSaySo() {
        List<CalibrationRow> rows = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            rows.add(SimulatedRows.row(0, 0.02, i, 0.001 * i, "one"));
        }
        var calibration = new Mondrian(Yardstick.QUANTILES, Sides.TOGETHER, 5).fit(CalibrationRows.of(rows), TARGET);
        assertThat(calibration.groups()).extracting(NoveltyGroup::rows).containsExactly(12, 18);
        assertThat(calibration.groups().get(0).noveltyUpTo()).isEqualTo(Margin.of(11));
        assertThat(calibration.groups().get(1).noveltyUpTo()).isEqualTo(Margin.UNLIMITED);
        assertThat(calibration.notes()).hasSize(3);
        assertThat(calibration.notes().get(0))
                .isEqualTo("Novelty group 1 has 6 rows, fewer than 9: joined the next more novel one.");
        assertThat(calibration.notes().get(2)).contains("Novelty group 5 has 6 rows", "joined the one before it");
    }

    @Test
    void rowsOfTheSameNoveltyStayTogether() {
        var rows = Collections.nCopies(100, SimulatedRows.row(0, 0.02, 0.5, 0.01, "one"));
        var calibration = new Mondrian(Yardstick.QUANTILES, Sides.TOGETHER, 4).fit(CalibrationRows.of(rows), TARGET);
        assertThat(calibration.groups()).hasSize(1);
        assertThat(calibration.groups().get(0).rows()).isEqualTo(100);
    }

    @Test
    void fewClustersSayWhatTheyCanGuarantee() {
        var few = LeaveClusterOut.equalClusters(Yardstick.QUANTILES, Sides.TOGETHER)
                .fit(clusters(new Random(5), 8, 40), TARGET);
        var many = LeaveClusterOut.equalClusters(Yardstick.QUANTILES, Sides.TOGETHER)
                .fit(clusters(new Random(5), 9, 40), TARGET);
        assertThat(few.notes()).singleElement().asString().contains("8 clusters", "at most 8/9");
        assertThat(many.notes()).isEmpty();
    }

    @Test
    void intervalsEndAtThePhysicalBound() {
        var rows = SimulatedRows.normal(new Random(6), 200, "one", novelty -> 1).stream()
                .map(row -> new CalibrationRow(row.prediction(), Math.max(0, row.truth()), "one"))
                .toList();
        var calibration = new SplitConformal(Yardstick.UNCERTAINTY, Sides.APART)
                .fit(CalibrationRows.of(rows), Target.ENERGY_ABOVE_HULL);
        var below = SimulatedRows.prediction(-1, 0.01, 0);
        assertThat(calibration.interval(below)).isEqualTo(new Interval(0, 0));
        assertThat(calibration.apply(below).quantiles().q90()).isZero();
        var near = SimulatedRows.prediction(0.01, 0.03, 0);
        assertThat(calibration.interval(near).low()).isZero();
        assertThat(calibration.interval(near).high()).isPositive();
    }

    @Test
    void refusesALabelThatIsNoNumberWithItsIndex() {
        var good = SimulatedRows.row(0, 0.02, 0, 0.01, "one");
        var bad = SimulatedRows.row(0, 0.02, 0, Double.NaN, "one");
        assertThatThrownBy(() -> CalibrationRows.of(List.of(good, good, bad)))
                .hasMessage("The truth of row 2 is NaN. Leave such rows out and count them.");
        var nameless = SimulatedRows.row(0, 0.02, 0, 0.01, " ");
        assertThatThrownBy(() -> CalibrationRows.of(List.of(good, nameless))).hasMessageContaining("Row 1 is in");
        assertThatThrownBy(() -> SimulatedRows.prediction(0, 0.1, Double.NaN)).hasMessageContaining("Novelty is NaN");
        assertThatThrownBy(() -> new Target(0, Domain.ANY)).hasMessageContaining("miscoverage of 0.0");
        assertThatThrownBy(() -> new Interval(1, 0)).hasMessageContaining("swapped");
        assertThatThrownBy(() -> Margin.of(Double.NaN)).hasMessageContaining("margin of NaN");
    }

    private static CalibrationRows clusters(Random random, int clusters, int rowsEach) {
        List<CalibrationRow> rows = new ArrayList<>();
        for (int i = 0; i < clusters; i++) {
            rows.addAll(SimulatedRows.normal(random, rowsEach, "cluster-" + i, novelty -> 1 + novelty));
        }
        return CalibrationRows.of(rows);
    }
}
