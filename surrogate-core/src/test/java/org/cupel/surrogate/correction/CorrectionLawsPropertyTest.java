package org.cupel.surrogate.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** What holds for any pool and any results. */
class CorrectionLawsPropertyTest {

    private static final int ROWS = 60;
    private static final int WIDTH = 4;

    private static List<MeasuredRow> results(Pools.Pool pool, int count, long seed) {
        var random = new Random(seed);
        List<MeasuredRow> results = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int row = random.nextInt(ROWS);
            results.add(new MeasuredRow(row, pool.medians()[row] + 0.1 * random.nextGaussian(), 0.02 * (1 + i % 3)));
        }
        return results;
    }

    @Property(tries = 50)
    void theOrderOfRowsDecidesNothing(@ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int count) {
        Pools.Pool pool = Pools.random(ROWS, WIDTH, seed);
        List<MeasuredRow> results = results(pool, count, seed);
        List<Integer> order = new ArrayList<>();
        for (int row = 0; row < ROWS; row++) {
            order.add(row);
        }
        Collections.shuffle(order, new Random(seed + 1));
        CorrectedPool one = pool.correction().after(results);
        CorrectedPool other = Pools.reordered(pool, order)
                .correction()
                .after(results.stream()
                        .map(result -> new MeasuredRow(order.indexOf(result.row()), result.value(), result.deviation()))
                        .toList());
        for (int row = 0; row < ROWS; row++) {
            assertThat(other.medians()[row]).isCloseTo(one.medians()[order.get(row)], within(1e-5));
            assertThat(other.sigmas()[row]).isCloseTo(one.sigmas()[order.get(row)], within(1e-5));
        }
    }

    @Property(tries = 50)
    void theOrderOfResultsDecidesNothing(@ForAll long seed, @ForAll @IntRange(min = 2, max = 30) int count) {
        Pools.Pool pool = Pools.random(ROWS, WIDTH, seed);
        List<MeasuredRow> results = results(pool, count, seed);
        List<MeasuredRow> shuffled = new ArrayList<>(results);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(pool.correction().after(shuffled).medians())
                .containsExactly(pool.correction().after(results).medians(), within(1e-5));
    }

    @Property(tries = 50)
    void noResultMakesAnyRowLessCertain(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 30) int count,
            @ForAll @DoubleRange(min = 0, max = 0.95) double share) {
        Pools.Pool pool = Pools.random(ROWS, WIDTH, seed);
        List<MeasuredRow> results = results(pool, count, seed);
        var kernel = new CorrectionKernel(0.4, share, 1.3);
        double[] before = pool.sigmas();
        for (int k = 1; k <= count; k += 4) {
            double[] after =
                    pool.correction().after(results.subList(0, k), kernel).sigmas();
            for (int row = 0; row < ROWS; row++) {
                assertThat(after[row]).isBetween(0.0, before[row] + 1e-6);
            }
            before = after;
        }
    }

    @Property(tries = 50)
    void theUnitOnlyScales(@ForAll long seed, @ForAll @DoubleRange(min = 0.01, max = 1000) double factor) {
        Pools.Pool pool = Pools.random(ROWS, WIDTH, seed);
        List<MeasuredRow> results = results(pool, 8, seed);
        CorrectedPool one = pool.correction().after(results);
        CorrectedPool other = Pools.scaled(pool, factor)
                .correction()
                .after(results.stream()
                        .map(result ->
                                new MeasuredRow(result.row(), result.value() * factor, result.deviation() * factor))
                        .toList());
        for (int row = 0; row < ROWS; row++) {
            assertThat(other.medians()[row] / factor).isCloseTo(one.medians()[row], within(1e-5));
            assertThat(other.sigmas()[row] / factor).isCloseTo(one.sigmas()[row], within(1e-5));
        }
    }

    @Property(tries = 50)
    void aResultAsPredictedMovesNothing(@ForAll long seed, @ForAll @IntRange(min = 0, max = ROWS - 1) int row) {
        Pools.Pool pool = Pools.random(ROWS, WIDTH, seed);
        CorrectedPool corrected = pool.correction().after(List.of(new MeasuredRow(row, pool.medians()[row], 0.01)));
        assertThat(corrected.medians()).containsExactly(pool.medians(), within(1e-12));
    }
}
