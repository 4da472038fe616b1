package org.cupel.surrogate.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class ExactQuantilePropertyTest {

    @Property
    void theRankIsThatOfDecimalArithmetic(
            @ForAll @IntRange(max = 20_000) int n, @ForAll @IntRange(min = 1, max = 999) int thousandths) {
        BigDecimal kept = BigDecimal.ONE.subtract(BigDecimal.valueOf(thousandths, 3));
        int expected = kept.multiply(BigDecimal.valueOf(n + 1L))
                .setScale(0, RoundingMode.CEILING)
                .intValueExact();
        assertThat(ExactQuantile.rank(n, thousandths / 1000.0)).isEqualTo(expected);
    }

    @Property
    void isLimitedExactlyFromTheScoresNeededOn(@ForAll @IntRange(min = 1, max = 500) int thousandths) {
        double miscoverage = thousandths / 1000.0;
        int needed = ExactQuantile.scoresNeeded(miscoverage);
        assertThat(ExactQuantile.of(new double[needed], miscoverage).limited()).isTrue();
        assertThat(ExactQuantile.of(new double[needed - 1], miscoverage).limited())
                .isFalse();
    }

    /** The guarantee itself, without chance: leave each of n + 1 scores out in turn and count those that are held. */
    @Property
    void holdsAtLeastItsShareOfAnyScoresTiesIncluded(
            @ForAll @Size(min = 1, max = 60) int @IntRange(max = 12) [] scores,
            @ForAll @IntRange(min = 1, max = 99) int percent) {
        assertThat(held(doubles(scores), percent / 100.0))
                .isGreaterThanOrEqualTo(ExactQuantile.rank(scores.length - 1, percent / 100.0));
    }

    @Property
    void holdsExactlyItsShareOfDistinctScores(
            @ForAll @IntRange(min = 1, max = 80) int scores, @ForAll @IntRange(min = 1, max = 99) int percent) {
        double[] distinct =
                IntStream.range(0, scores).mapToDouble(i -> (i * 37) % 101).toArray();
        assertThat(held(distinct, percent / 100.0)).isEqualTo(ExactQuantile.rank(scores - 1, percent / 100.0));
    }

    @Property
    void equalWeightsChangeNothing(
            @ForAll @Size(min = 1, max = 60) double @DoubleRange(min = -1, max = 1) [] scores,
            @ForAll @IntRange(min = 1, max = 99) int percent) {
        double[] ascending = scores.clone();
        Arrays.sort(ascending);
        double[] weights = new double[scores.length];
        Arrays.fill(weights, 0.3);
        assertThat(ExactQuantile.of(ascending, weights, percent / 100.0))
                .isEqualTo(ExactQuantile.of(ascending, percent / 100.0));
    }

    private static int held(double[] scores, double miscoverage) {
        int held = 0;
        for (int out = 0; out < scores.length; out++) {
            int left = out;
            double[] others = IntStream.range(0, scores.length)
                    .filter(i -> i != left)
                    .mapToDouble(i -> scores[i])
                    .sorted()
                    .toArray();
            held += scores[out] <= ExactQuantile.of(others, miscoverage).asDouble() ? 1 : 0;
        }
        return held;
    }

    private static double[] doubles(int[] values) {
        return Arrays.stream(values).asDoubleStream().toArray();
    }
}
