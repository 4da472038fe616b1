package org.cupel.surrogate.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Coverage where the truth is known, over many calibration sets: each margin of a claim is five standard errors. */
class CoverageSimulationTest {

    private static final Target TARGET = new Target(0.1, Domain.ANY);

    static Stream<CalibrationMethod> exchangeable() {
        return CalibrationMethod.all().stream().filter(method -> !(method instanceof LeaveClusterOut));
    }

    /** 79 rows: (n + 1) · 0.9 = 72 is whole, so coverage is 0.9 exactly where there is one group and one margin. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("exchangeable")
    void holdsOnAverageOverSmallCalibrationSets(CalibrationMethod method) {
        var random = new Random(5);
        int repeats = 400;
        int perSet = 25;
        double held = 0;
        for (int i = 0; i < repeats; i++) {
            var rows = CalibrationRows.of(SimulatedRows.normal(random, 79, "one", novelty -> 1.7));
            var fresh = SimulatedRows.normal(random, perSet, "one", novelty -> 1.7);
            held += SimulatedRows.coverage(method.fit(rows, TARGET), fresh) / repeats;
        }
        double standardError = Math.sqrt(0.09 / repeats * (1.0 / perSet + 1.0 / 20));
        double mostAbove = method instanceof Mondrian ? 0.10 : 0.025;
        assertThat(held).isBetween(0.9 - 5 * standardError, 0.9 + mostAbove + 5 * standardError);
    }

    @Test
    void onlyMondrianHoldsForNovelRowsWhenErrorsGrowWithNovelty() {
        var random = new Random(6);
        var rows = CalibrationRows.of(SimulatedRows.normal(random, 4000, "one", novelty -> novelty < 0.75 ? 1 : 3));
        var novel = SimulatedRows.normal(random, 40_000, "one", novelty -> novelty < 0.75 ? 1 : 3).stream()
                .filter(row -> row.prediction().novelty() > 0.76)
                .toList();
        var split = new SplitConformal(Yardstick.UNCERTAINTY, Sides.TOGETHER).fit(rows, TARGET);
        var mondrian = new Mondrian(Yardstick.UNCERTAINTY, Sides.TOGETHER, 4).fit(rows, TARGET);
        assertThat(SimulatedRows.coverage(split, novel)).isLessThan(0.75);
        assertThat(SimulatedRows.coverage(mondrian, novel)).isBetween(0.87, 0.93);
    }

    /** Known families have errors of 1, unseen ones of 3 and an offset of their own. */
    @Test
    void splitConformalFailsOnUnseenFamiliesWhereLeaveClusterOutHolds() {
        var random = new Random(7);
        int repeats = 40;
        double split = 0;
        double leaveOut = 0;
        for (int i = 0; i < repeats; i++) {
            var known = CalibrationRows.of(SimulatedRows.normal(random, 800, "known", novelty -> 1));
            var heldOut = CalibrationRows.of(families(random, 12, 60));
            var unseen = families(random, 20, 50);
            split += SimulatedRows.coverage(
                    new SplitConformal(Yardstick.UNCERTAINTY, Sides.TOGETHER).fit(known, TARGET), unseen);
            leaveOut += SimulatedRows.coverage(
                    LeaveClusterOut.equalClusters(Yardstick.UNCERTAINTY, Sides.TOGETHER)
                            .fit(heldOut, TARGET),
                    unseen);
        }
        assertThat(split / repeats).isLessThan(0.5);
        assertThat(leaveOut / repeats).isCloseTo(0.9, within(0.025));
    }

    /** One family of 2,000 easy rows and nine of 60 hard ones. */
    @Test
    void noClusterDominatesAndTheFloorHoldsInTheWorst() {
        var random = new Random(8);
        List<CalibrationRow> rows = new ArrayList<>(SimulatedRows.normal(random, 2000, "easy", novelty -> 1));
        for (int i = 0; i < 9; i++) {
            rows.addAll(SimulatedRows.normal(random, 60, "hard-" + i, novelty -> 3));
        }
        var hard = SimulatedRows.normal(random, 20_000, "hard", novelty -> 3);
        var all = CalibrationRows.of(rows);
        var pooled = new SplitConformal(Yardstick.UNCERTAINTY, Sides.APART).fit(all, TARGET);
        var equal = LeaveClusterOut.equalClusters(Yardstick.UNCERTAINTY, Sides.APART)
                .fit(all, TARGET);
        var floored =
                LeaveClusterOut.floored(Yardstick.UNCERTAINTY, Sides.APART).fit(all, TARGET);
        assertThat(SimulatedRows.coverage(pooled, hard)).isLessThan(0.75);
        assertThat(SimulatedRows.coverage(equal, hard)).isGreaterThan(0.85);
        assertThat(SimulatedRows.coverage(floored, hard))
                .isGreaterThanOrEqualTo(SimulatedRows.coverage(equal, hard))
                .isGreaterThan(0.85);
    }

    /** Errors of a bounded property: never below, sometimes far above. */
    @Test
    void apartEachEndMissesHalf() {
        var random = new Random(9);
        var rows = CalibrationRows.of(skewed(random, 4000));
        var fresh = skewed(random, 40_000);
        var calibration = new SplitConformal(Yardstick.QUANTILES, Sides.APART).fit(rows, TARGET);
        double below = fresh.stream()
                .filter(row ->
                        row.truth() < calibration.interval(row.prediction()).low())
                .count();
        double above = fresh.stream()
                .filter(row ->
                        row.truth() > calibration.interval(row.prediction()).high())
                .count();
        assertThat(below / fresh.size()).isCloseTo(0.05, within(0.015));
        assertThat(above / fresh.size()).isCloseTo(0.05, within(0.015));
    }

    private static List<CalibrationRow> skewed(Random random, int n) {
        List<CalibrationRow> rows = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            rows.add(SimulatedRows.row(0.1, 0.03, 0, 0.05 - 0.05 * Math.log(1 - random.nextDouble()), "one"));
        }
        return rows;
    }

    private static List<CalibrationRow> families(Random random, int families, int rowsEach) {
        List<CalibrationRow> rows = new ArrayList<>();
        for (int family = 0; family < families; family++) {
            double offset = 0.03 * random.nextGaussian();
            for (CalibrationRow row : SimulatedRows.normal(random, rowsEach, "family-" + family, novelty -> 3)) {
                rows.add(new CalibrationRow(row.prediction(), row.truth() + offset, row.cluster()));
            }
        }
        return rows;
    }
}
