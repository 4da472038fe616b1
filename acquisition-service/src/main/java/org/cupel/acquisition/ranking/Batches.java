package org.cupel.acquisition.ranking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.cupel.acquisition.campaign.Campaign;

/** Batches that rankings suggest, with what they were chosen from kept beside the scores. */
@ApplicationScoped
public class Batches {

    private final BatchSources sources;
    private final KeptScores kept;

    public Batches(BatchSources sources, KeptScores kept) {
        this.sources = sources;
        this.kept = kept;
    }

    /** @param note why it holds fewer than were asked for, null otherwise */
    record Batch(List<RankingRun.Pick> picks, String note) {}

    /**
     * Chooses under the campaign's lock, so that nothing is suggested that was flagged meanwhile.
     *
     * @param ranking open candidates, best first
     */
    Batch choose(Campaign campaign, UUID runId, List<ScoredEntry> ranking) {
        BatchInputs inputs = BatchPlanner.plan(campaign, ranking, sources);
        kept.keepBatch(campaign.id(), runId, inputs);
        return new Batch(BatchChooser.choose(campaign.id(), campaign.definition(), inputs, ranking), inputs.note());
    }
}
