package org.cupel.acquisition.simulation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cupel.acquisition.campaign.Property;
import org.cupel.acquisition.correction.Basis;
import org.cupel.acquisition.correction.CorrectionData;
import org.cupel.acquisition.correction.Label;
import org.cupel.acquisition.correction.Predicted;
import org.cupel.acquisition.loop.CorrectionQueue;

/** Corrections that are due; how they move scores is up to the simulation, so it has neither labels nor predictions. */
final class SimCorrections implements CorrectionQueue, CorrectionData {

    private final SimState state;

    SimCorrections(SimState state) {
        this.state = state;
    }

    @Override
    public void resultRecorded(UUID campaignId, UUID resultId) {
        state.corrections.add(campaignId);
    }

    @Override
    public void rankingStored(UUID campaignId, UUID runId) {
        state.corrections.add(campaignId);
    }

    @Override
    public Optional<Basis> basis(UUID campaignId) {
        return state.runs.values().stream()
                .filter(run -> run.campaignId().equals(campaignId))
                .reduce((first, second) -> second)
                .map(run -> new Basis(run.id(), run.predictionRequestId(), run.modelId(), null));
    }

    @Override
    public List<Label> labels(Property property) {
        return List.of();
    }

    @Override
    public List<Predicted> predictions(Basis basis, Property property) {
        return List.of();
    }

    @Override
    public int shards(Basis basis) {
        return state.predictions.get(basis.predictionRequestId()).size();
    }

    @Override
    public void tidy() {
        // Maps have no room to free.
    }
}
