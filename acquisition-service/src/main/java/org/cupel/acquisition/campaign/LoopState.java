package org.cupel.acquisition.campaign;

import java.util.UUID;

/**
 * Where the loop of a campaign stands; changed by the loop policy only.
 *
 * @param message for people: what is happening and, when nothing is, why
 * @param iteration rankings of fresh predictions so far
 * @param resultsAtTraining validation results that were known when training was last asked for
 * @param trainingRequestId the open request while {@code phase} is training; null there means that it is yet to be made
 * @param predictionRequestId the open request while predicting, the last one afterwards
 * @param rankingId the run being made while ranking, the last one afterwards
 * @param modelId the champion that predictions are asked from
 * @param stopped why it is finished, null before
 */
public record LoopState(
        CampaignState state,
        Phase phase,
        String message,
        int iteration,
        int resultsAtTraining,
        UUID trainingRequestId,
        UUID predictionRequestId,
        UUID rankingId,
        UUID modelId,
        Stopped stopped) {

    public static LoopState created() {
        return new LoopState(
                CampaignState.RUNNING, Phase.IDLE, "The campaign was created.", 0, 0, null, null, null, null, null);
    }

    public static LoopState draft() {
        return created().being(CampaignState.DRAFT, "A draft: nothing happens before it is started.");
    }

    public boolean in(Phase wanted) {
        return phase == wanted;
    }

    public boolean running() {
        return state == CampaignState.RUNNING;
    }

    public LoopState says(String text) {
        return new LoopState(
                state,
                phase,
                text,
                iteration,
                resultsAtTraining,
                trainingRequestId,
                predictionRequestId,
                rankingId,
                modelId,
                stopped);
    }

    public LoopState being(CampaignState next, String text) {
        return new LoopState(
                next,
                phase,
                text,
                iteration,
                resultsAtTraining,
                trainingRequestId,
                predictionRequestId,
                rankingId,
                modelId,
                stopped);
    }

    public LoopState entering(Phase next, String text) {
        return new LoopState(
                state,
                next,
                text,
                iteration,
                resultsAtTraining,
                trainingRequestId,
                predictionRequestId,
                rankingId,
                modelId,
                stopped);
    }

    /** Ended for good. */
    public LoopState finished(Stopped reason) {
        return new LoopState(
                CampaignState.FINISHED,
                Phase.IDLE,
                reason.why(),
                iteration,
                resultsAtTraining,
                trainingRequestId,
                predictionRequestId,
                rankingId,
                modelId,
                reason);
    }

    public LoopState training(UUID requestId, int results, String text) {
        return new LoopState(
                state,
                Phase.TRAINING,
                text,
                iteration,
                results,
                requestId,
                predictionRequestId,
                rankingId,
                modelId,
                stopped);
    }

    /** Predictions of a model are due; the request is made by the next step. */
    public LoopState predictionsDue(UUID championId, String text) {
        return new LoopState(
                state,
                Phase.PREDICTING,
                text,
                iteration,
                resultsAtTraining,
                null,
                null,
                rankingId,
                championId,
                stopped);
    }

    public LoopState predicting(UUID requestId, String text) {
        return new LoopState(
                state,
                Phase.PREDICTING,
                text,
                iteration,
                resultsAtTraining,
                null,
                requestId,
                rankingId,
                modelId,
                stopped);
    }

    /** A ranking is due; it is asked for by the next step. */
    public LoopState rankingDue(int nextIteration, String text) {
        return new LoopState(
                state,
                Phase.RANKING,
                text,
                nextIteration,
                resultsAtTraining,
                null,
                predictionRequestId,
                null,
                modelId,
                stopped);
    }

    /** The same predictions in another order; whatever is under way goes on. */
    public LoopState ranked(UUID runId) {
        return new LoopState(
                state,
                phase,
                message,
                iteration,
                resultsAtTraining,
                trainingRequestId,
                predictionRequestId,
                runId,
                modelId,
                stopped);
    }

    public LoopState ranking(UUID runId, String text) {
        return new LoopState(
                state,
                Phase.RANKING,
                text,
                iteration,
                resultsAtTraining,
                null,
                predictionRequestId,
                runId,
                modelId,
                stopped);
    }
}
