package org.cupel.surrogate.backtest;

/** Says how much a candidate is worth asking for; higher is better. */
@FunctionalInterface
interface Score {

    /**
     * @param floor scores that are not above it may be told too low, but not above the floor
     */
    double of(int candidate, double floor);

    /** What the score cannot be above, when that is known for less than the score. */
    default double bound(int candidate) {
        return Double.POSITIVE_INFINITY;
    }

    /** Prepares for a round. */
    @FunctionalInterface
    interface Rule {

        Score prepare(Known known, Belief belief, int[] open);
    }
}
