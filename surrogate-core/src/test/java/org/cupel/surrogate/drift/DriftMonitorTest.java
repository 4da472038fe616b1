package org.cupel.surrogate.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Simulations with known truth: what has not moved is rarely reported, what has moved is found. */
class DriftMonitorTest {

    private static final DriftMonitor MONITOR = new DriftMonitor(DriftThresholds.DEFAULTS, 4);
    private static final int COLUMNS = 12;
    private static final RandomGenerator RANDOM = new SplittableRandom(31);

    /** Each of the two rules has a chance of 1 % over all columns together, so about 2 in 100 at most. */
    @Test
    void withoutDriftItIsRarelyRecommended() {
        for (int current : new int[] {30, 100, 1000}) {
            int alarms = recommended(100, 600, current, 0, 1);
            assertThat(alarms).as("false alarms with " + current).isLessThanOrEqualTo(6);
        }
    }

    @Test
    void whatHasMovedIsFound() {
        assertThat(recommended(50, 600, 100, 1, 1)).as("shift by σ").isGreaterThanOrEqualTo(49);
        assertThat(recommended(50, 600, 300, 0, 2)).as("twice as wide").isGreaterThanOrEqualTo(49);
    }

    /** Twenty thousand cases make a shift of 0.05 σ significant; it is no reason to train. */
    @Test
    void aTrifleIsNoReasonHoweverManyCases() {
        DriftReport report = MONITOR.compare(List.of(column("x", 20_000, 20_000, 0.05, 1)));
        assertThat(report.columns().get(0).ksAdjustedP()).isLessThan(0.01);
        assertThat(report.retrainRecommended()).isFalse();
    }

    @Test
    void reasonsNameTheColumnAndTheRule() {
        var columns = List.of(column("fraction O", 500, 200, 0, 1), column("volume per atom", 500, 200, 1.5, 1));
        DriftReport report = MONITOR.compare(columns);
        assertThat(report.reasons()).extracting(RetrainReason::rule).containsExactly("psi", "ks");
        assertThat(report.reasons()).allSatisfy(reason -> {
            assertThat(reason.column()).isEqualTo("volume per atom");
            assertThat(reason.n()).isEqualTo(200);
            assertThat(reason.explanation()).startsWith("Input volume per atom");
        });
    }

    /** Predictions that were clipped at 0 in training and no longer are, and the other way round. */
    @Test
    void valuesThatLeaveALumpAreSeen() {
        double[] lump = IntStream.range(0, 300)
                .mapToDouble(i -> i < 120 ? 0 : i / 300.0)
                .toArray();
        double[] left =
                Arrays.stream(lump).map(value -> value == 0 ? -0.01 : value).toArray();
        var there = PopulationStability.of(lump, left);
        assertThat(there.value()).isGreaterThan(1);
        assertThat(PopulationStability.of(left, lump).value()).isGreaterThan(1);
        double[] sevens = filled(200, 7);
        assertThat(PopulationStability.of(sevens, sevens).value()).isZero();
        assertThat(PopulationStability.of(sevens, filled(50, 6.9)).value()).isGreaterThan(1);
        assertThat(PopulationStability.of(sevens, filled(50, 7.1)).value()).isGreaterThan(1);
    }

    @Test
    void missingAndFewValuesAreCountedAndGiveNoReason() {
        double[] current = filled(30, Double.NaN);
        Arrays.fill(current, 0, 12, 50);
        DriftReport report = MONITOR.compare(List.of(
                new DriftColumn("few", ColumnKind.RESIDUAL, normal(400, 0, 1), current),
                new DriftColumn("none", ColumnKind.FEATURE, normal(400, 0, 1), new double[0])));
        ColumnDrift few = report.columns().get(0);
        assertThat(few.m()).isEqualTo(12);
        assertThat(few.currentMissing()).isEqualTo(18);
        assertThat(few.ksStatistic()).isEqualTo(1);
        assertThat(report.columns().get(1).stability().value()).isNaN();
        assertThat(report.columns().get(1).ksStatistic()).isNaN();
        assertThat(report.retrainRecommended()).isFalse();
        assertThat(report.coverage().isDefined()).isFalse();
    }

    /** Two features whose single distributions stay while their relation turns round: only the cloud shows it. */
    @Test
    void aCloudCanMoveWhileItsColumnsStay() {
        double[][] before = related(300, 0.9);
        double[][] now = related(300, -0.9);
        List<DriftColumn> columns = IntStream.range(0, 2)
                .mapToObj(c -> new DriftColumn("x" + c, ColumnKind.FEATURE, pick(before, c), pick(now, c)))
                .toList();
        DriftReport report =
                MONITOR.compare(columns, List.of(new DriftVectors("backbone", before, now)), IntervalCheck.NONE);
        assertThat(report.reasons()).extracting(RetrainReason::rule).containsExactly("energy-distance");
        assertThat(report.vectors().get(0).distance().p()).isEqualTo(0.001);
    }

    @Test
    void cloudsOfOneKindAreRarelyApart() {
        long alarms = IntStream.range(0, 60)
                .filter(i ->
                        EnergyDistance.of(related(40, 0.5), related(25, 0.5), i).p() < 0.05)
                .count();
        assertThat(alarms).isLessThanOrEqualTo(9);
        EnergyDistance most = EnergyDistance.of(related(1000, 0), related(500, 0), 1);
        assertThat(most.n()).isEqualTo(EnergyDistance.MOST_PER_SIDE);
        assertThat(most.m()).isEqualTo(EnergyDistance.MOST_PER_SIDE);
    }

    /** Intervals that keep their promise are rarely reported, those that hold 72 % of 100 nearly always. */
    @Test
    void lostCoverageIsFound() {
        assertThat(coverageAlarms(0.9)).isLessThanOrEqualTo(6);
        assertThat(coverageAlarms(0.72)).isGreaterThanOrEqualTo(190);
    }

    @Test
    void impossibleInputIsRefused() {
        assertThatThrownBy(() -> new IntervalCheck(5, 4, 0.9)).hasMessageContaining("5 of 4");
        assertThatThrownBy(() -> new DriftThresholds(0.2, 0.1, 0, 20)).hasMessageContaining("significance = 0.0");
    }

    private static int recommended(int samples, int reference, int current, double shift, double stretch) {
        int alarms = 0;
        for (int sample = 0; sample < samples; sample++) {
            List<DriftColumn> columns = IntStream.range(0, COLUMNS)
                    .mapToObj(c -> column("c" + c, reference, current, c == 0 ? shift : 0, c == 0 ? stretch : 1))
                    .toList();
            alarms += MONITOR.compare(columns).retrainRecommended() ? 1 : 0;
        }
        return alarms;
    }

    private static int coverageAlarms(double truth) {
        int alarms = 0;
        for (int sample = 0; sample < 200; sample++) {
            int held = (int) RANDOM.doubles(100).filter(u -> u < truth).count();
            alarms += MONITOR.compare(List.of(), List.of(), new IntervalCheck(held, 100, 0.9))
                            .retrainRecommended()
                    ? 1
                    : 0;
        }
        return alarms;
    }

    private static DriftColumn column(String name, int reference, int current, double shift, double stretch) {
        return new DriftColumn(name, ColumnKind.INPUT, normal(reference, 0, 1), normal(current, shift, stretch));
    }

    private static double[] normal(int n, double mean, double deviation) {
        return IntStream.range(0, n)
                .mapToDouble(i -> mean + deviation * RANDOM.nextGaussian())
                .toArray();
    }

    private static double[][] related(int n, double correlation) {
        return IntStream.range(0, n)
                .mapToObj(i -> {
                    double x = RANDOM.nextGaussian();
                    return new double[] {
                        x, correlation * x + Math.sqrt(1 - correlation * correlation) * RANDOM.nextGaussian()
                    };
                })
                .toArray(double[][]::new);
    }

    private static double[] pick(double[][] rows, int column) {
        return Arrays.stream(rows).mapToDouble(row -> row[column]).toArray();
    }

    private static double[] filled(int n, double value) {
        var values = new double[n];
        Arrays.fill(values, value);
        return values;
    }
}
