package org.cupel.surrogate.backtest;

/** Says how much a candidate is worth asking for; higher is better. */
@FunctionalInterface
interface Score {

    /**
     * @param floor scores that are not above it may be told too low, but not above the floor
     */
    double of(int candidate, double floor);

    /** Prepares for a round. */
    @FunctionalInterface
    interface Rule {

        Score prepare(Known known, Belief belief, int[] open);
    }
}
