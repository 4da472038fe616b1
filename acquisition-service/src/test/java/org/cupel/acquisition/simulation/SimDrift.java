package org.cupel.acquisition.simulation;

import java.util.UUID;
import org.cupel.acquisition.campaign.Campaign;
import org.cupel.acquisition.loop.DriftQueue;

/** Comparisons that are due; what they find is up to the simulation. */
final class SimDrift implements DriftQueue {

    private static final int RESULTS_BETWEEN_CHECKS = 2;

    private final SimState state;

    SimDrift(SimState state) {
        this.state = state;
    }

    @Override
    public void poolPredicted(UUID campaignId, UUID predictionRequestId, UUID modelId) {
        state.driftJobs.putIfAbsent("pool/" + predictionRequestId, modelId);
    }

    @Override
    public void resultRecorded(UUID campaignId, int results) {
        if (results % RESULTS_BETWEEN_CHECKS == 0) {
            state.driftJobs.putIfAbsent(
                    "results/" + results, state.campaigns.get(campaignId).loop().modelId());
        }
    }

    /** Trainings that were asked for before the drift of a model was first found. */
    void found(UUID modelId) {
        state.driftFound.putIfAbsent(modelId, state.trainings.size());
    }

    /** As the facts tell it: null when a training was asked for since. */
    static String due(SimState state, UUID campaignId) {
        Campaign campaign = state.campaigns.get(campaignId);
        UUID modelId = campaign == null ? null : campaign.loop().modelId();
        Integer before = modelId == null ? null : state.driftFound.get(modelId);
        return before != null && before == state.trainings.size() ? "The pool has moved." : null;
    }
}
