package org.cupel.surrogate.trust;

import java.util.Locale;
import org.cupel.crystal.Composition;
import org.cupel.surrogate.prediction.EnsemblePrediction;
import org.cupel.surrogate.support.LeaveOut;
import org.cupel.surrogate.support.SupportRow;

/**
 * A material that was predicted without being trained on, and its truth. The same material may be in two rows: predicted
 * without its cluster, as a new family will be, and without itself alone, as a new member of a known family will be.
 *
 * @param prediction of the ensemble
 * @param features of the trunk
 * @param truth in the property's unit
 * @param cluster the family that it belongs to
 * @param key what rows of the same material share, such as the reduced formula
 * @param heldOut what the ensemble had not seen
 */
public record TrustRow(
        EnsemblePrediction prediction,
        float[] features,
        Composition composition,
        double truth,
        String cluster,
        String key,
        LeaveOut heldOut) {

    /** A row predicted without its cluster. */
    public TrustRow(
            EnsemblePrediction prediction, float[] features, Composition composition, double truth, String cluster) {
        this(prediction, features, composition, truth, cluster, composition.reducedFormula(), LeaveOut.CLUSTER);
    }

    SupportRow supportRow() {
        return new SupportRow(features, composition, cluster, key);
    }

    String regime() {
        return heldOut.name().toLowerCase(Locale.ROOT);
    }
}
