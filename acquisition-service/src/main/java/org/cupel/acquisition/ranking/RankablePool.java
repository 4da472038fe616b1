package org.cupel.acquisition.ranking;

import java.util.List;

/**
 * What can be ranked now.
 *
 * @param entries predicted and still in the pool
 * @param size materials that predictions were asked for
 * @param rejected how many of those the predictor refused
 * @param bestKnown smallest known loss of the property, by the campaign's goal, null when none is known
 * @param others what is said of the properties that the goal bounds besides
 */
public record RankablePool(
        List<PoolEntry> entries, int size, int rejected, Double bestKnown, List<OtherCoverage> others) {

    public RankablePool {
        others = List.copyOf(others);
    }

    /** For goals about one property. */
    public RankablePool(List<PoolEntry> entries, int size, int rejected, Double bestKnown) {
        this(entries, size, rejected, bestKnown, List.of());
    }

    /** The same pool with other entries. */
    public RankablePool with(List<PoolEntry> next, Double best) {
        return new RankablePool(next, size, rejected, best, others);
    }
}
