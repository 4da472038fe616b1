package org.cupel.surrogate.metric;

import org.apache.commons.statistics.distribution.HypergeometricDistribution;

/**
 * What random choice without replacement finds on the same budget: the hypergeometric distribution.
 *
 * @param pool size of the pool
 * @param hits hits in it
 * @param drawn budget
 * @param expected drawn × hits / pool
 * @param low95 2.5 % quantile of the number found
 * @param high95 97.5 % quantile
 */
public record RandomBaseline(int pool, int hits, int drawn, double expected, int low95, int high95) {

    /** @throws IllegalArgumentException unless 0 ≤ hits, drawn ≤ pool */
    public static RandomBaseline of(int pool, int hits, int drawn) {
        if (pool < 0 || hits < 0 || hits > pool || drawn < 0 || drawn > pool) {
            throw new IllegalArgumentException("Drawing " + drawn + " from " + pool + " with " + hits
                    + " hits cannot be. Give 0 ≤ hits ≤ pool and 0 ≤ drawn ≤ pool.");
        }
        if (pool == 0) {
            return new RandomBaseline(0, 0, 0, 0, 0, 0);
        }
        var found = HypergeometricDistribution.of(pool, hits, drawn);
        return new RandomBaseline(
                pool,
                hits,
                drawn,
                found.getMean(),
                found.inverseCumulativeProbability(0.025),
                found.inverseCumulativeProbability(0.975));
    }

    /** The probability that random choice finds at least as many. */
    public double probabilityOfAtLeast(int found) {
        if (pool == 0) {
            return found <= 0 ? 1 : 0;
        }
        return HypergeometricDistribution.of(pool, hits, drawn).survivalProbability(found - 1);
    }
}
