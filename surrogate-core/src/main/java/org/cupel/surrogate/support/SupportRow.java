package org.cupel.surrogate.support;

import org.cupel.crystal.Composition;

/**
 * A material as the model sees it.
 *
 * @param features of the model's trunk, the same number in every row, finite
 * @param composition of the material
 * @param cluster the family that it belongs to
 * @param key what rows of the same material share, such as the reduced formula
 */
public record SupportRow(float[] features, Composition composition, String cluster, String key) {

    /** A row whose polymorphs are left out with it. */
    public SupportRow(float[] features, Composition composition, String cluster) {
        this(features, composition, cluster, composition.reducedFormula());
    }

    String label(LeaveOut leaveOut) {
        return leaveOut == LeaveOut.CLUSTER ? cluster : key;
    }
}
