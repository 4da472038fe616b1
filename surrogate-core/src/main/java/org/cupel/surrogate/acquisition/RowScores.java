package org.cupel.surrogate.acquisition;

import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Scores row by row over all processors; a row's score never depends on another's, so threads change nothing. */
final class RowScores {

    private static final int ROWS_AT_ONCE = 8192;

    private RowScores() {}

    static double[] of(int rows, IntToDoubleFunction score) {
        var scores = new double[rows];
        inRanges(rows, (from, to) -> {
            for (int i = from; i < to; i++) {
                scores[i] = score.applyAsDouble(i);
            }
        });
        return scores;
    }

    /** Calls with [from, to) of each range once. */
    static void inRanges(int rows, Range range) {
        int ranges = (rows + ROWS_AT_ONCE - 1) / ROWS_AT_ONCE;
        IntStream.range(0, ranges)
                .parallel()
                .forEach(r -> range.accept(r * ROWS_AT_ONCE, Math.min(rows, (r + 1) * ROWS_AT_ONCE)));
    }

    @FunctionalInterface
    interface Range {

        void accept(int from, int to);
    }
}
