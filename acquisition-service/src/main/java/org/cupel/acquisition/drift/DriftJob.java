package org.cupel.acquisition.drift;

import java.util.UUID;

/**
 * Compare a pool and the results so far with what a model learnt from.
 *
 * @param key one report per key, however often the job runs
 */
public record DriftJob(UUID campaignId, UUID predictionRequestId, UUID modelId, Occasion occasion, String key) {}
