package org.cupel.surrogate.backtest;

import java.util.Arrays;

/**
 * What one search found.
 *
 * @param seed replays it
 * @param order rows in the order they were asked for; initial ones first
 * @param foundAt evaluations at which the 1st, 2nd, … hit was found, counted from 1; as many as were found
 * @param secondsPerDecision wall-clock time of one choice of a batch, on average
 */
public record Discovery(long seed, int[] order, int[] foundAt, double secondsPerDecision) {

    /** Evaluations until k hits were found, or {@code Integer.MAX_VALUE} if the budget ended before. */
    public int evaluationsTo(int hits) {
        return hits <= foundAt.length ? foundAt[hits - 1] : Integer.MAX_VALUE;
    }

    /** Hits among the first so many evaluations. */
    public int foundWithin(int evaluations) {
        int at = Arrays.binarySearch(foundAt, evaluations);
        return at >= 0 ? at + 1 : -at - 1;
    }
}
