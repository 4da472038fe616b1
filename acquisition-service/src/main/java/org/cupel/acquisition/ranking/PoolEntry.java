package org.cupel.acquisition.ranking;

/**
 * What the acquisition function needs to know of a predicted material; the rest of the evidence is joined when stored.
 *
 * @param median q50, in the property's unit
 * @param sigma total uncertainty as a standard deviation, same unit
 * @param atoms in its cell, what a candidate costs; 0 where the policy asks for no costs
 */
public record PoolEntry(String materialId, double median, double sigma, int atoms) {

    /** For policies without costs. */
    public PoolEntry(String materialId, double median, double sigma) {
        this(materialId, median, sigma, 0);
    }
}
