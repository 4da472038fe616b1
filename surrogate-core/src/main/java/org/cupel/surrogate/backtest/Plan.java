package org.cupel.surrogate.backtest;

/**
 * How searches are replayed.
 *
 * @param initial evaluations drawn at random before the first choice
 * @param batch evaluations per choice
 * @param budget most evaluations, the initial ones included
 * @param seeds number of searches, each with its own draw
 * @param stopAt share of the hits after which a search ends, in (0, 1]
 */
public record Plan(int initial, int batch, int budget, int seeds, double stopAt) {

    public Plan {
        if (initial < 1 || batch < 1 || budget < initial || seeds < 1 || !(stopAt > 0) || stopAt > 1) {
            throw new IllegalArgumentException("A back-test of " + seeds + " seeds that begins with " + initial
                    + " evaluations, goes on by " + batch + " up to " + budget + " and ends at " + stopAt
                    + " of the hits cannot run. Give at least one of each, a budget not below the start, and a share"
                    + " in (0, 1].");
        }
    }

    /** Hits after which a search ends. */
    public int enough(int hits) {
        return (int) Math.ceil(stopAt * hits - 1e-9);
    }
}
