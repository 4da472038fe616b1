package org.cupel.surrogate.trust;

import org.cupel.crystal.Composition;
import org.cupel.surrogate.prediction.EnsemblePrediction;

/**
 * A material that was predicted without being trained on, and its truth.
 *
 * @param prediction of an ensemble that had seen nothing of the material's cluster
 * @param features of the trunk
 * @param truth in the property's unit
 * @param cluster the family that was held out with it
 */
public record TrustRow(
        EnsemblePrediction prediction, float[] features, Composition composition, double truth, String cluster) {}
