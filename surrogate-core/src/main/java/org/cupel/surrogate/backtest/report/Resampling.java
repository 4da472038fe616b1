package org.cupel.surrogate.backtest.report;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * Seeds drawn again with replacement, for intervals. Efron, Ann. Statist. 7, 1 (1979), doi:10.1214/aos/1176344552.
 *
 * <p>The same draws for each quantity, so that results do not change from run to run.
 */
final class Resampling {

    static final int DRAWS = 2_000;

    private Resampling() {}

    /**
     * A quantity of the seeds with its 95 % interval by percentiles.
     *
     * @param quantity of indices of seeds; infinite or 0 where it is not known
     */
    static Factor factor(int seeds, boolean atLeast, ToDoubleFunction<int[]> quantity) {
        int[] all = new int[seeds];
        Arrays.setAll(all, i -> i);
        double[] values = drawn(seeds, quantity);
        Arrays.sort(values);
        return new Factor(
                known(quantity.applyAsDouble(all)),
                known(values[(int) Math.floor(0.025 * (DRAWS - 1))]),
                known(values[(int) Math.ceil(0.975 * (DRAWS - 1))]),
                atLeast);
    }

    /** [DRAWS] the quantity of each draw. */
    static double[] drawn(int seeds, ToDoubleFunction<int[]> quantity) {
        var random = new SplittableRandom(1);
        double[] values = new double[DRAWS];
        int[] drawn = new int[seeds];
        for (int d = 0; d < DRAWS; d++) {
            Arrays.setAll(drawn, i -> random.nextInt(seeds));
            values[d] = quantity.applyAsDouble(drawn);
        }
        return values;
    }

    private static Double known(double value) {
        return value > 0 ? Finite.orNull(value) : null;
    }
}
