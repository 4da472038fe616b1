package org.cupel.surrogate.correction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** Seconds of a correction: {@code CorrectionBenchmark rows results…}. Run by hand; see the README. */
final class CorrectionBenchmark {

    private static final int WIDTH = 64;

    private CorrectionBenchmark() {}

    public static void main(String[] arguments) {
        int rows = Integer.parseInt(arguments[0]);
        Pools.Pool pool = Pools.random(rows, WIDTH, 1);
        for (int round = 0; round < 3; round++) {
            for (int a = 1; a < arguments.length; a++) {
                time(pool, Integer.parseInt(arguments[a]));
            }
        }
    }

    private static void time(Pools.Pool pool, int results) {
        var random = new SplittableRandom(2);
        List<MeasuredRow> measured = new ArrayList<>();
        for (int i = 0; i < results; i++) {
            int row = random.nextInt(pool.medians().length);
            measured.add(new MeasuredRow(row, pool.medians()[row] + random.nextGaussian() * 0.05, 0.005));
        }
        long start = System.nanoTime();
        CorrectedPool corrected =
                new EnsembleCorrection(pool.features(), pool.medians(), pool.sigmas()).after(measured);
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%d rows, %d results: %.3f s, share %.2f%n",
                pool.medians().length,
                results,
                seconds,
                corrected.kernel().share());
    }
}
