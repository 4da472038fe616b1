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
 */
public record PredictionRequested(
        UUID requestId, UUID campaignId, UUID modelId, int shard, int shards, List<String> materialIds)
        implements CupelEvent {

    @Override
    public String aggregateId() {
        return requestId + "/" + shard;
    }
}
