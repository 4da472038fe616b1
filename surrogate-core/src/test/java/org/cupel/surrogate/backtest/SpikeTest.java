package org.cupel.surrogate.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SpikeTest {

    private static final int ROWS = 40;

    /** Different values, of which the first so many are 0. */
    private static double[] zeros(int count) {
        return IntStream.range(0, ROWS)
                .mapToDouble(i -> i < count ? 0 : 0.1 * i + 1)
                .toArray();
    }

    @Test
    void aValueOfManyRowsIsASpike() {
        Spike spike = Spike.of(new double[][] {zeros(0), zeros(12)});
        assertThat(spike.has(0)).isFalse();
        assertThat(spike.has(1)).isTrue();
        assertThat(spike.values()[1]).isZero();
        boolean[] at = spike.at(new double[][] {zeros(0), zeros(12)});
        assertThat(IntStream.range(0, ROWS).filter(i -> at[i])).hasSize(12).allMatch(i -> i < 12);
    }

    @Test
    void propertiesWithSpikesInTheSameRowsShareIt() {
        double[] fives = Arrays.stream(zeros(12))
                .map(value -> value == 0 ? 5 : value - 100)
                .toArray();
        Spike spike = Spike.of(new double[][] {zeros(12), fives, zeros(11)});
        assertThat(spike.values()).containsExactly(0, 5, Double.NaN);
    }

    @Test
    void tooFewRowsOnEitherSideAreNone() {
        assertThat(Spike.of(new double[][] {zeros(0)}).isNone()).isTrue();
        assertThat(Spike.of(new double[][] {zeros(9)}).isNone()).isTrue();
        assertThat(Spike.of(new double[][] {zeros(31)}).isNone()).isTrue();
        assertThat(Spike.of(new double[][] {zeros(40)}).isNone()).isTrue();
        boolean[] at = Spike.of(new double[][] {zeros(9)}).at(new double[][] {zeros(9)});
        assertThat(at).containsOnly(false);
    }

    @Property(tries = 200)
    void theOrderOfRowsMeansNothing(
            @ForAll @IntRange(max = ROWS) int first, @ForAll @IntRange(max = ROWS) int second, @ForAll long seed) {
        double[][] results = {zeros(first), zeros(second)};
        int[] order = shuffled(seed);
        double[][] mixed = {CoupledProcesses.picked(results[0], order), CoupledProcesses.picked(results[1], order)};
        assertThat(Spike.of(mixed).isSameAs(Spike.of(results))).isTrue();
    }

    @Property(tries = 200)
    void theUnitMeansNothing(
            @ForAll @IntRange(max = ROWS) int count, @ForAll @DoubleRange(min = 0.01, max = 100) double unit) {
        double[] scaled =
                Arrays.stream(zeros(count)).map(value -> unit * (value + 3)).toArray();
        assertThat(Spike.of(new double[][] {scaled}).isNone())
                .isEqualTo(Spike.of(new double[][] {zeros(count)}).isNone());
    }

    private static int[] shuffled(long seed) {
        var random = new SplittableRandom(seed);
        int[] order = IntStream.range(0, ROWS).toArray();
        for (int i = ROWS - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swap = order[i];
            order[i] = order[j];
            order[j] = swap;
        }
        return order;
    }
}
