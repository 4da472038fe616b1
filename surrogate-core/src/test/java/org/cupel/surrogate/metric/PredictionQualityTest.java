package org.cupel.surrogate.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PredictionQualityTest {

    private static final int N = 600;
    private static final double SIGMA = 0.03;
    private static final RandomGenerator RANDOM = new SplittableRandom(21);
    private static final double[] PREDICTED = RANDOM.doubles(N, 0, 0.3).toArray();
    private static final double[] TRUTH = IntStream.range(0, N)
            .mapToDouble(i -> PREDICTED[i] + SIGMA * RANDOM.nextGaussian())
            .toArray();
    /** The last five are too few to decide, and always wrong. */
    private static final List<String> GROUPS = IntStream.range(0, N)
            .mapToObj(i -> i >= N - 5 ? "tiny" : "cluster " + i % 3)
            .toList();

    private static PredictionColumns columns() {
        double[] low = shifted(PREDICTED, -1.645 * SIGMA);
        double[] high = shifted(PREDICTED, 1.645 * SIGMA);
        for (int i = N - 5; i < N; i++) {
            low[i] = 7;
            high[i] = 8;
        }
        return PredictionColumns.of(TRUTH, PREDICTED)
                .withIntervals(low, high, 0.9)
                .withSigma(filled(SIGMA))
                .withGroups(GROUPS);
    }

    @Test
    void measuresEverythingOnce() {
        var quality = PredictionQuality.of(columns(), 0.05, Bootstrap.ofGroups(blocks(), 5));
        assertThat(quality.n()).isEqualTo(N);
        assertThat(quality.measurements()).hasSize(19).allSatisfy((name, estimate) -> {
            assertThat(estimate.isDefined()).as(name).isTrue();
            assertThat(estimate.n()).as(name).isPositive();
            assertThat(estimate.value()).as(name).isBetween(estimate.low95(), estimate.high95());
        });
        assertThat(quality.mae().value()).isCloseTo(SIGMA * Math.sqrt(2 / Math.PI), within(0.003));
        assertThat(quality.crps().value()).isCloseTo(SIGMA / Math.sqrt(Math.PI), within(0.002));
        assertThat(quality.miscalibrationArea().value()).isLessThan(0.03);
        assertThat(quality.groupMae().n()).isEqualTo(3);
    }

    @Test
    void smallGroupsAreReportedButDoNotDecide() {
        CoverageReport coverage =
                PredictionQuality.of(columns(), 0.05, Bootstrap.ofCases(5)).coverage();
        assertThat(coverage.groups())
                .extracting(GroupCoverage::group)
                .containsExactly("cluster 0", "cluster 1", "cluster 2", "tiny");
        GroupCoverage tiny = coverage.groups().get(3);
        assertThat(tiny.coverage()).isEqualTo(Rate.of(0, 5));
        assertThat(tiny.decides()).isFalse();
        GroupCoverage worst = coverage.worst().orElseThrow();
        assertThat(worst.group()).startsWith("cluster");
        assertThat(coverage.groups().stream().filter(GroupCoverage::decides))
                .allMatch(group -> group.coverage().value() >= worst.coverage().value());
        assertThat(CoverageReport.of(columns(), 5, Bootstrap.ofCases(5)).worst())
                .contains(new GroupCoverage("tiny", tiny.coverage(), tiny.medianWidth(), tiny.meanWidth(), 0, true));
    }

    @Test
    void whatIsMissingIsUndefinedNotGuessed() {
        var quality = PredictionQuality.of(PredictionColumns.of(TRUTH, PREDICTED), 0.05, Bootstrap.ofCases(5));
        assertThat(quality.mae().isDefined()).isTrue();
        for (String missing : List.of("coverage", "coverage_worst_group", "median_width", "crps", "group_spearman")) {
            assertThat(quality.measurements().get(missing)).as(missing).isEqualTo(Estimate.NONE);
        }
        var nothing =
                PredictionQuality.of(PredictionColumns.of(new double[0], new double[0]), 0.05, Bootstrap.ofCases(5));
        assertThat(nothing.measurements().values()).noneMatch(Estimate::isDefined);
    }

    @Test
    void intervalsWithoutEndsHoldEverythingAndAreCounted() {
        double[] low = filled(Double.NEGATIVE_INFINITY);
        double[] high = filled(Double.POSITIVE_INFINITY);
        high[0] = 1000;
        low[0] = 999;
        var columns = PredictionColumns.of(TRUTH, PREDICTED).withIntervals(low, high, 0.9);
        GroupCoverage all = CoverageReport.of(columns, 30, Bootstrap.ofCases(5)).all();
        assertThat(all.coverage()).isEqualTo(Rate.of(N - 1, N));
        assertThat(all.unbounded()).isEqualTo(N - 1);
        assertThat(all.medianWidth().value()).isInfinite();
    }

    @Test
    void badInputIsRefusedWithItsPlace() {
        double[] labels = TRUTH.clone();
        labels[17] = Double.NaN;
        assertThatThrownBy(() -> PredictionColumns.of(labels, PREDICTED))
                .hasMessageContaining("truth of case 17 is NaN");
        assertThatThrownBy(() -> columns().withIntervals(filled(1), filled(0), 0.9))
                .hasMessageContaining("swapped");
        assertThatThrownBy(() -> columns().withIntervals(filled(Double.NaN), filled(0), 0.9))
                .hasMessageContaining("Interval 0 is [NaN, 0.0]");
        assertThatThrownBy(() -> columns().withIntervals(filled(0), filled(1), 90))
                .hasMessageContaining("90.0");
        assertThatThrownBy(() -> columns().withGroups(List.of("one"))).hasMessageContaining("1 groups");
    }

    private static List<String> blocks() {
        return IntStream.range(0, N).mapToObj(i -> "system " + i / 6).toList();
    }

    private static double[] shifted(double[] values, double by) {
        return Arrays.stream(values).map(value -> value + by).toArray();
    }

    private static double[] filled(double value) {
        var values = new double[N];
        Arrays.fill(values, value);
        return values;
    }
}
