package org.cupel.schema.event;

import java.util.List;
import java.util.UUID;

/**
 * One shard of a pool is to be scored.
 *
 * @param requestId identity of the whole request; (requestId, shard) identifies the shard
 * @param modelId a model of {@code training.model_list}
 * @param shard from 0
 * @param shards number of shards of the request
 * @param materialIds the shard's materials, at most 500
 * @param miscoverage share of results that may lie outside their intervals from now on, as a laboratory's results so far
 *     ask for; 0 or less: intervals must hold everything; null: as the model was calibrated
 */
public record PredictionRequested(
        UUID requestId,
        UUID campaignId,
        UUID modelId,
        int shard,
        int shards,
        List<String> materialIds,
        Double miscoverage)
        implements CupelEvent {

    public PredictionRequested(
            UUID requestId, UUID campaignId, UUID modelId, int shard, int shards, List<String> materialIds) {
        this(requestId, campaignId, modelId, shard, shards, materialIds, null);
    }

    @Override
    public String aggregateId() {
        return requestId + "/" + shard;
    }
}
