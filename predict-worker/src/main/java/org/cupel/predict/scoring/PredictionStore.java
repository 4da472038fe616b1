package org.cupel.predict.scoring;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is known of shards and predictions. Writing joins the caller's transaction. */
public interface PredictionStore {

    /** Notes that a shard was asked for; a second time changes nothing. */
    void requested(ShardJob shard, UUID jobId);

    /** Replaces what the model said of these materials before and closes the shard. */
    void completed(ShardJob shard, long jobEpoch, Scores scores);

    /** Notes why none of the shard's materials could be scored and closes the shard; earlier predictions stay. */
    void failed(ShardJob shard, List<Rejection> rejections);

    Optional<RequestProgress> progress(UUID requestId);
}
