package org.cupel.surrogate.backtest;

/** What random choice without repetition does on average. */
public final class RandomSearch {

    private RandomSearch() {}

    /** Expected evaluations to the k-th of so many hits: k (n + 1) / (hits + 1). */
    public static double evaluationsTo(int found, int pool, int hits) {
        return found * (pool + 1.0) / (hits + 1.0);
    }
}
