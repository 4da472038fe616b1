package org.cupel.acquisition.ranking;

import java.util.UUID;

/** Rank the predictions of a request. */
public record RankingJob(UUID campaignId, UUID rankingId, UUID predictionRequestId, UUID modelId) {}
