package org.cupel.acquisition.loop;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cupel.schema.event.PredictionCompleted;
import org.cupel.schema.event.PredictionRequested;

/** Predictions asked for, shard by shard. */
public interface PredictionRequests {

    /**
     * Stores a request with all its shards; the campaign's older open ones are superseded.
     *
     * @param shards numbered through from 0, those of the property that is ranked by first
     */
    void open(UUID campaignId, List<PropertyShards> shards, Instant at);

    /** The shards that are not in. */
    List<PredictionRequested> openShards(UUID requestId);

    /** Marks a shard; marking it again changes nothing. */
    ShardProgress complete(PredictionCompleted shard, Instant at);

    /** Why nothing at all could be predicted of the property that is ranked by; empty when something was. */
    Optional<String> refusal(UUID requestId);

    /** What marking a shard led to. */
    enum ShardProgress {
        /** No such request or shard, or a newer request took its place. */
        STALE,
        WAITING,
        ALL_IN
    }
}
