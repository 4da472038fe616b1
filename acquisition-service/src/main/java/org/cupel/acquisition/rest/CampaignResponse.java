package org.cupel.acquisition.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cupel.acquisition.campaign.LeftOut;
import org.cupel.acquisition.campaign.StoppingTerms;
import org.cupel.surrogate.drift.RetrainReason;

/**
 * A campaign and where it stands.
 *
 * @param stopped why it is finished, null before
 * @param leftOut what the goal kept out of the pool when it was last read, by condition
 * @param retrainRecommended whether the world has moved away from what the model in use learnt from, null when not known
 */
public record CampaignResponse(
        UUID id,
        String name,
        String property,
        String unit,
        double threshold,
        String policy,
        double explorationWeight,
        int batchSize,
        Integer budget,
        int retrainAfter,
        long seed,
        Integer maxIterations,
        SelectionBody selection,
        String state,
        String phase,
        String message,
        String warning,
        int iteration,
        int results,
        int resultsSinceTraining,
        int validated,
        int rejected,
        int pending,
        UUID modelId,
        UUID trainingRequestId,
        UUID predictionRequestId,
        UUID rankingId,
        Boolean retrainRecommended,
        List<RetrainReason> retrainReasons,
        long version,
        Instant createdAt,
        Instant updatedAt,
        Instant phaseSince,
        String owner,
        RetrainBody retrain,
        List<StoppingTerms> stopping,
        StoppedBody stopped,
        int tested,
        String goal,
        List<LeftOut> leftOut,
        BatchBody batch,
        String explorationSchedule) {}
