package org.cupel.acquisition.rest;

import java.time.Instant;
import java.util.UUID;

/** A campaign and where it stands. */
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
        int pending,
        UUID modelId,
        UUID trainingRequestId,
        UUID predictionRequestId,
        UUID rankingId,
        long version,
        Instant createdAt,
        Instant updatedAt,
        Instant phaseSince) {}
