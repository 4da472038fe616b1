package org.cupel.acquisition.loop;

import java.util.UUID;

/** What the loop wants done. The ids identify the wish: carrying one out twice has the effect of once. */
public sealed interface LoopCommand {

    record RequestTraining(UUID requestId, String reason) implements LoopCommand {}

    record RequestPredictions(UUID requestId, UUID modelId) implements LoopCommand {}

    record Rank(UUID rankingId, UUID predictionRequestId, UUID modelId) implements LoopCommand {}

    /** Compares a predicted pool with what its model learnt from. */
    record CheckDrift(UUID predictionRequestId, UUID modelId) implements LoopCommand {}

    /** Asks again for the shards that are not in. */
    record RepeatPredictions(UUID requestId) implements LoopCommand {}

    /** Asks again for a training under its old id. */
    record RepeatTraining(UUID requestId) implements LoopCommand {}
}
