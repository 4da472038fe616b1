package org.cupel.surrogate.support;

import org.cupel.crystal.Composition;

/**
 * A material as the model sees it.
 *
 * @param features of the model's trunk, the same number in every row, finite
 * @param composition of the material
 * @param group what is left out together: a family for leave-cluster-out scores, a name of its own for leave-one-out
 */
public record SupportRow(float[] features, Composition composition, String group) {}
