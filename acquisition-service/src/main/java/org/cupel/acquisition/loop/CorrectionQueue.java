package org.cupel.acquisition.loop;

import java.util.UUID;

/** Has rankings corrected by results before the next training; called in the transaction of what happened. */
public interface CorrectionQueue {

    void resultRecorded(UUID campaignId, UUID resultId);

    /** A ranking by the model alone: results that its model was not trained on may correct it at once. */
    void rankingStored(UUID campaignId, UUID runId);
}
