package org.cupel.acquisition.drift;

import org.cupel.crystal.Composition;

/**
 * A sampled material of a pool. What is not known is NaN or null.
 *
 * @param inputs as {@link org.cupel.surrogate.drift.MaterialInputs} names them
 * @param median q50, in the property's unit
 * @param epistemic standard deviation of the members' medians, same unit
 */
public record PoolMaterial(
        double[] inputs, Composition composition, String structureHash, double median, double epistemic) {}
