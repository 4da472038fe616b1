package org.cupel.train.plan;

import java.util.List;
import org.cupel.train.network.BackboneWeights;

/**
 * A backbone between two epochs; all that is needed to go on exactly as if nothing had happened.
 *
 * @param dataHash of the data it is trained on; others refuse it
 * @param optimiserSteps steps taken
 * @param best weights with the lowest validation score so far
 * @param history one record per epoch trained
 */
public record BackboneCheckpoint(
        BackboneSettings settings,
        String dataHash,
        BackboneWeights current,
        float[] firstMoment,
        float[] secondMoment,
        long optimiserSteps,
        BackboneWeights best,
        int bestEpoch,
        List<BackboneEpoch> history) {

    /** Before the first epoch. */
    public static BackboneCheckpoint fresh(BackboneSettings settings, String dataHash, BackboneWeights weights) {
        int size = weights.parameters().length;
        return new BackboneCheckpoint(
                settings, dataHash, weights, new float[size], new float[size], 0, weights, 0, List.of());
    }

    public int epoch() {
        return history.size();
    }

    public boolean finished() {
        return epoch() >= settings.epochs();
    }

    public double bestScore() {
        return bestEpoch == 0
                ? Double.POSITIVE_INFINITY
                : history.get(bestEpoch - 1).score();
    }
}
