package org.cupel.surrogate.drift;

/**
 * How far a set of feature vectors has moved as a whole, which single columns may not show.
 *
 * @param adjustedP after Holm's correction over all sets
 */
public record VectorDrift(String name, EnergyDistance distance, double adjustedP) {}
