package org.cupel.acquisition.simulation;

import java.util.List;
import java.util.UUID;
import org.cupel.acquisition.ranking.BatchInputs;
import org.cupel.acquisition.ranking.KeptScores;
import org.cupel.acquisition.ranking.ScoredEntry;

/** Scores kept in a map. */
final class SimScores implements KeptScores {

    private final SimState state;

    SimScores(SimState state) {
        this.state = state;
    }

    @Override
    public String key(UUID campaignId, UUID runId) {
        return campaignId + "/" + runId;
    }

    @Override
    public String keep(UUID campaignId, UUID runId, List<ScoredEntry> ranking) {
        String key = key(campaignId, runId);
        state.keptScores.put(key, List.copyOf(ranking));
        return key;
    }

    @Override
    public List<ScoredEntry> read(String key) {
        return state.keptScores.get(key);
    }

    @Override
    public void keepBatch(UUID campaignId, UUID runId, BatchInputs inputs) {
        state.keptBatches.put(runId, inputs);
    }

    @Override
    public BatchInputs readBatch(UUID campaignId, UUID runId) {
        return state.keptBatches.get(runId);
    }
}
