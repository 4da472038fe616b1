package org.cupel.acquisition.ranking;

/**
 * What the acquisition function needs to know of a predicted material; the rest of the evidence is joined when stored.
 *
 * @param median q50, in the property's unit
 * @param sigma total uncertainty as a standard deviation, same unit
 */
public record PoolEntry(String materialId, double median, double sigma) {}
