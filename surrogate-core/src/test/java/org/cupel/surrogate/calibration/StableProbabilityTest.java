package org.cupel.surrogate.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StableProbabilityTest {

    private static final Target TARGET = new Target(0.1, Domain.ANY);
    private static final CalibrationMethod METHOD = new SplitConformal(Yardstick.UNCERTAINTY, Sides.APART);
    private static final double THRESHOLD = 0.05;

    @Test
    void headsThatKnowNothingAreLeftOut() {
        var choice = choose((row, random) -> random.nextDouble());
        assertThat(choice.probability().onHeads()).isLessThan(0.1);
        assertThat(report(choice, "distribution").logLoss())
                .isLessThan(report(choice, "heads").logLoss());
    }

    @Test
    void headsThatKnowMoreAreHeard() {
        var choice = choose((row, random) -> row.truth() + 0.01 * random.nextGaussian() < THRESHOLD ? 0.9 : 0.1);
        assertThat(choice.chosen()).isIn("both", "heads");
        assertThat(choice.probability().onHeads()).isGreaterThan(0.3);
        assertThat(report(choice, choice.chosen()).logLoss())
                .isLessThan(0.8 * report(choice, "distribution").logLoss());
    }

    /** Within 0.02 and four standard errors of a bin's share. */
    @Test
    void heldOutProbabilitiesComeTrue() {
        var rows = rows((row, random) -> row.truth() + 0.02 * random.nextGaussian() < THRESHOLD ? 0.99 : 0.01);
        var choice = StableProbabilityChoice.of(METHOD, rows, TARGET, THRESHOLD);
        for (double low = 0; low < 1; low += 0.25) {
            double from = low;
            int[] bin = IntStream.range(0, rows.size())
                    .filter(i ->
                            choice.heldOut().get(i) >= from && choice.heldOut().get(i) < from + 0.25)
                    .toArray();
            double claimed = IntStream.of(bin)
                    .mapToDouble(i -> choice.heldOut().get(i))
                    .average()
                    .orElseThrow();
            double share = IntStream.of(bin)
                    .mapToDouble(i -> rows.rows().get(i).truth() < THRESHOLD ? 1 : 0)
                    .average()
                    .orElseThrow();
            assertThat(claimed)
                    .as("bin from %s of %s rows", low, bin.length)
                    .isCloseTo(share, within(0.02 + 2 / Math.sqrt(bin.length)));
        }
    }

    @Test
    void withoutRowsTheDistributionStands() {
        var choice = StableProbabilityChoice.of(METHOD, CalibrationRows.of(List.of()), TARGET, THRESHOLD);
        assertThat(choice.probability()).isEqualTo(StableProbability.ofDistribution(THRESHOLD));
        var calibration = METHOD.fit(CalibrationRows.of(List.of()), TARGET);
        assertThat(choice.probability().of(calibration, SimulatedRows.prediction(0, 0.02, 0)))
                .isEqualTo(0.5);
    }

    @Test
    void staysWithinZeroAndOne() {
        assertThat(new StableProbability(THRESHOLD, 3, 2, 1).of(1, 1)).isBetween(0.999, 1.0);
        assertThat(new StableProbability(THRESHOLD, -3, 2, 1).of(0, 0)).isBetween(0.0, 0.001);
        assertThatThrownBy(() -> new StableProbability(THRESHOLD, 0, -1, 0)).hasMessageContaining("Weights -1.0");
    }

    private static ProbabilityReport report(StableProbabilityChoice choice, String kind) {
        return choice.table().stream()
                .filter(report -> report.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private static StableProbabilityChoice choose(ToDoubleBiFunction<CalibrationRow, Random> heads) {
        return StableProbabilityChoice.of(METHOD, rows(heads), TARGET, THRESHOLD);
    }

    private static CalibrationRows rows(ToDoubleBiFunction<CalibrationRow, Random> heads) {
        var random = new Random(15);
        List<CalibrationRow> rows = new ArrayList<>();
        for (int cluster = 0; cluster < 6; cluster++) {
            for (CalibrationRow row : SimulatedRows.normal(random, 400, "cluster-" + cluster, novelty -> 2)) {
                var raw = row.prediction();
                var opinion = new RawPrediction(
                        raw.quantiles(), raw.uncertainty(), heads.applyAsDouble(row, random), raw.novelty());
                rows.add(new CalibrationRow(opinion, row.truth(), row.cluster()));
            }
        }
        return CalibrationRows.of(rows);
    }
}
