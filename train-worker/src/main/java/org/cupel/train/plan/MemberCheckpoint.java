package org.cupel.train.plan;

import java.util.List;
import org.cupel.train.network.MemberWeights;

/**
 * A member between two epochs; all that is needed to go on exactly as if nothing had happened.
 *
 * @param plannedEpochs length of the schedule, shorter than configured when the time budget demands it
 * @param optimiserSteps steps taken
 * @param best weights with the lowest validation error so far
 * @param bestMae in the property's unit
 * @param finished whether no epoch is left to train
 * @param history one record per epoch trained
 * @param trainedMillis wall clock spent so far
 * @param shortenings cuts of the schedule so far, in their order
 */
public record MemberCheckpoint(
        long seed,
        int plannedEpochs,
        MemberWeights current,
        float[] firstMoment,
        float[] secondMoment,
        long optimiserSteps,
        MemberWeights best,
        double bestMae,
        int bestEpoch,
        boolean finished,
        List<EpochRecord> history,
        long trainedMillis,
        List<Shortening> shortenings) {

    public MemberCheckpoint {
        shortenings = List.copyOf(shortenings);
    }

    public int epoch() {
        return history.size();
    }
}
