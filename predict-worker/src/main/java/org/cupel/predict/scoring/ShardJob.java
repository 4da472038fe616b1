package org.cupel.predict.scoring;

import java.util.List;
import java.util.UUID;
import org.cupel.schema.event.PredictionCompleted;
import org.cupel.schema.event.PredictionRequested;

/**
 * One shard to score; the payload of its job.
 *
 * @param materialIds distinct, in the order asked
 * @param miscoverage of the intervals; null: as the model was calibrated
 */
public record ShardJob(
        UUID requestId,
        UUID campaignId,
        UUID modelId,
        int shard,
        int shards,
        List<String> materialIds,
        Double miscoverage) {

    static final String KIND = "prediction-shard";

    public ShardJob {
        materialIds = List.copyOf(materialIds);
    }

    public static ShardJob of(PredictionRequested event) {
        if (event.requestId() == null || event.modelId() == null || event.materialIds() == null) {
            throw new IllegalArgumentException("A prediction was requested with requestId " + event.requestId()
                    + ", modelId " + event.modelId() + " and materialIds " + event.materialIds() + ". Give all three.");
        }
        return new ShardJob(
                event.requestId(),
                event.campaignId(),
                event.modelId(),
                event.shard(),
                event.shards(),
                event.materialIds().stream().distinct().toList(),
                event.miscoverage());
    }

    String dedupKey() {
        return requestId + "/" + shard;
    }

    PredictionCompleted completed(int scored, int rejected) {
        return new PredictionCompleted(requestId, campaignId, modelId, shard, shards, scored, rejected, null);
    }

    PredictionCompleted failed(String reason) {
        return new PredictionCompleted(requestId, campaignId, modelId, shard, shards, 0, materialIds.size(), reason);
    }
}
