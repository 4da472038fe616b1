package org.cupel.acquisition.correction;

import java.util.UUID;

/**
 * The newest ranking of a campaign.
 *
 * @param evidence identity of the results that corrected it, null when none did
 */
public record Basis(UUID runId, UUID predictionRequestId, UUID modelId, String evidence) {}
