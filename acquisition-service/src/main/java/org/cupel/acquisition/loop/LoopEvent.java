package org.cupel.acquisition.loop;

import java.util.UUID;

/** Something that may move the loop of a campaign on. */
public sealed interface LoopEvent {

    /** Materials may have arrived while the campaign waits for labels. */
    record LabelsCounted(int labelled) implements LoopEvent {}

    /**
     * @param championModelId null when the property has no champion
     * @param failure null when training went well
     */
    record TrainingEnded(UUID requestId, UUID championModelId, String failure) implements LoopEvent {}

    /** Nothing is left to predict. */
    record PoolEmpty(UUID requestId) implements LoopEvent {}

    /** The pool cannot be read yet because its owner has not created it. */
    record PoolUnreadable(UUID requestId) implements LoopEvent {}

    /** Every shard of the request is in. */
    record PoolPredicted(UUID requestId) implements LoopEvent {}

    /** Every shard of the request is in, and not one material could be scored, for a reason that is not theirs. */
    record PoolRefused(UUID requestId, String reason) implements LoopEvent {}

    /** @param ranked size of the ranking, 0 when every material was refused by the predictor */
    record RankingEnded(UUID rankingId, int ranked) implements LoopEvent {}

    /** The same predictions were ranked anew, by scores that know more. */
    record RankingReplaced(UUID rankingId, int ranked) implements LoopEvent {}

    record RankingFailed(UUID rankingId, String reason) implements LoopEvent {}

    /** A result came in, a candidate moved or time went by: the facts may have changed. */
    record FactsChanged() implements LoopEvent {}

    /** A person starts a draft. */
    record Started(String why) implements LoopEvent {}

    record Paused(String why) implements LoopEvent {}

    record Resumed() implements LoopEvent {}

    record Finished(String why) implements LoopEvent {}

    /** A person asks for training. */
    record TrainingAsked(int labelled, String why) implements LoopEvent {}

    /** A person asks for predictions. */
    record PredictionsAsked() implements LoopEvent {}

    /** A person asks for a ranking of the last predictions. */
    record RankingAsked() implements LoopEvent {}
}
