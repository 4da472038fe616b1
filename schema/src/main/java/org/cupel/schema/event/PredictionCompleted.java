package org.cupel.schema.event;

import java.util.UUID;

/**
 * One shard was scored and its predictions are in {@code prediction.predictions}.
 *
 * @param scored number of materials with a prediction
 * @param rejected number of materials that could not be scored; their reasons are in {@code prediction.rejections}
 * @param failure why the shard as a whole could not be scored, such as a model that is refused; null when it could, and in
 *     events of before 0.2
 */
public record PredictionCompleted(
        UUID requestId, UUID campaignId, UUID modelId, int shard, int shards, int scored, int rejected, String failure)
        implements CupelEvent {

    @Override
    public String aggregateId() {
        return requestId.toString();
    }
}
