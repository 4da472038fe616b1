package org.cupel.predict.scoring;

import java.util.UUID;

/**
 * How far a request is, over the shards that have arrived.
 *
 * @param modelId of the first shard that has arrived; a request may ask several models, each about a property of its own
 * @param shards shards of the whole request
 * @param arrived shards that this service knows of
 * @param completed shards scored
 * @param failed shards given up
 * @param materials materials in the shards that have arrived
 * @param lastError the newest error of a shard still being tried, null when none
 */
public record RequestProgress(
        UUID requestId,
        UUID modelId,
        int shards,
        int arrived,
        int completed,
        int failed,
        int materials,
        int scored,
        int rejected,
        String lastError) {

    public boolean isFinished() {
        return completed + failed == shards;
    }
}
