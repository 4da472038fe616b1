package org.cupel.acquisition.ranking;

import java.util.List;

/**
 * What the acquisition function needs to know of a predicted material; the rest of the evidence is joined when stored.
 *
 * @param median q50, in the property's unit
 * @param sigma total uncertainty as a standard deviation, same unit
 * @param atoms in its cell, what a candidate costs; 0 where the policy asks for no costs
 * @param others of each property that the goal bounds besides, in the goal's order
 */
public record PoolEntry(String materialId, double median, double sigma, int atoms, List<OtherValue> others) {

    public PoolEntry {
        others = List.copyOf(others);
    }

    /** For goals about one property. */
    public PoolEntry(String materialId, double median, double sigma, int atoms) {
        this(materialId, median, sigma, atoms, List.of());
    }

    /** For policies without costs. */
    public PoolEntry(String materialId, double median, double sigma) {
        this(materialId, median, sigma, 0);
    }

    /** The same material with other numbers of the property that is ranked by. */
    public PoolEntry corrected(double nextMedian, double nextSigma) {
        return new PoolEntry(materialId, nextMedian, nextSigma, atoms, others);
    }
}
