package org.cupel.acquisition.ranking;

import java.util.List;
import java.util.UUID;

/** Where every score of every ranking is kept for good, so that rankings can be recomputed and compared. */
public interface KeptScores {

    /** Where a run is kept, before or after it is. */
    String key(UUID campaignId, UUID runId);

    /**
     * Keeps a ranking; again under the same run replaces it. Called before the ranking becomes the campaign's.
     *
     * @param ranking best first
     * @return the key
     */
    String keep(UUID campaignId, UUID runId, List<ScoredEntry> ranking);

    /**
     * @return best first, as kept
     * @throws org.cupel.platform.objectstore.NoSuchObjectException when nothing is there
     */
    List<ScoredEntry> read(String key);

    /** Keeps what a run's batch was chosen from; again replaces it. */
    void keepBatch(UUID campaignId, UUID runId, BatchInputs inputs);

    /** @throws org.cupel.platform.objectstore.NoSuchObjectException when nothing is there */
    BatchInputs readBatch(UUID campaignId, UUID runId);
}
