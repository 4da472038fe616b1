package org.cupel.acquisition.simulation;

import java.util.UUID;
import org.cupel.acquisition.campaign.Campaign;
import org.cupel.acquisition.loop.DriftQueue;
import org.cupel.acquisition.simulation.SimState.Watched;

/** Comparisons that are due; what they find is up to the simulation. */
final class SimDrift implements DriftQueue {

    private static final int RESULTS_BETWEEN_CHECKS = 2;

    private final SimState state;

    SimDrift(SimState state) {
        this.state = state;
    }

    @Override
    public void poolPredicted(UUID campaignId, UUID predictionRequestId, UUID modelId) {
        state.driftJobs.putIfAbsent("pool/" + predictionRequestId, new Watched(campaignId, modelId));
    }

    @Override
    public void resultRecorded(UUID campaignId, int results) {
        if (results % RESULTS_BETWEEN_CHECKS == 0) {
            UUID modelId = state.campaigns.get(campaignId).loop().modelId();
            state.driftJobs.putIfAbsent("results/" + campaignId + "/" + results, new Watched(campaignId, modelId));
        }
    }

    /** Trainings that were asked for before the drift of a model was first found. */
    void found(Watched model) {
        state.driftFound.putIfAbsent(model, state.trainingsOf(model.campaignId()));
    }

    /** As the facts tell it: null when a training was asked for since. */
    static String due(SimState state, UUID campaignId) {
        Campaign campaign = state.campaigns.get(campaignId);
        UUID modelId = campaign == null ? null : campaign.loop().modelId();
        Long before = modelId == null ? null : state.driftFound.get(new Watched(campaignId, modelId));
        return before != null && before == state.trainingsOf(campaignId) ? "The pool has moved." : null;
    }
}
