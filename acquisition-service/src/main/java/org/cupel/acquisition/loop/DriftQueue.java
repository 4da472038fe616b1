package org.cupel.acquisition.loop;

import java.util.UUID;

/** Has the present compared with what a model learnt from; called in the transaction of what happened. */
public interface DriftQueue {

    void poolPredicted(UUID campaignId, UUID predictionRequestId, UUID modelId);

    /** @param results of the campaign so far, the new one counted */
    void resultRecorded(UUID campaignId, int results);
}
