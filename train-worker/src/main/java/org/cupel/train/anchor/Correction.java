package org.cupel.train.anchor;

import java.util.Arrays;
import java.util.List;
import org.cupel.surrogate.stability.HullColumns;
import org.cupel.surrogate.stability.StabilityEstimate;
import org.cupel.train.finetune.HeadSet;
import org.cupel.train.plan.Heads;

/**
 * What turns a predicted distance to the hull of known phases into an energy above hull.
 *
 * @param weight share of the distance that is added as it is, 0 to 1; 0 where the heads alone do no worse with it
 * @param heads on [features, {@link HullColumns}], which tell them the distance too, for the rest
 */
record Correction(double weight, HeadSet heads) {

    /** The share that foretells truth best, along a straight line; 0 where distances tell nothing. */
    static double weight(double[] distances, double[] truth) {
        double meanDistance = Arrays.stream(distances).average().orElse(0);
        double meanTruth = Arrays.stream(truth).average().orElse(0);
        double covariance = 0;
        double variance = 0;
        for (int i = 0; i < distances.length; i++) {
            covariance += (distances[i] - meanDistance) * (truth[i] - meanTruth);
            variance += (distances[i] - meanDistance) * (distances[i] - meanDistance);
        }
        return variance > 0 ? Math.max(0, Math.min(1, covariance / variance)) : 0;
    }

    /** @param features [n][F] of the backbone */
    List<Heads> predict(float[][] features, List<StabilityEstimate> estimates) {
        float[][] inputs = new float[features.length][];
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = inputs(features[i], estimates.get(i));
        }
        List<Heads> members = heads.predict(inputs);
        for (Heads member : members) {
            for (int i = 0; i < inputs.length; i++) {
                double base = base(estimates.get(i));
                member.q10()[i] += base;
                member.q50()[i] += base;
                member.q90()[i] += base;
            }
        }
        return members;
    }

    double base(StabilityEstimate estimate) {
        return weight * estimate.eAboveHull();
    }

    static float[] inputs(float[] features, StabilityEstimate estimate) {
        float[] columns = HullColumns.of(estimate);
        float[] inputs = Arrays.copyOf(features, features.length + columns.length);
        System.arraycopy(columns, 0, inputs, features.length, columns.length);
        return inputs;
    }
}
