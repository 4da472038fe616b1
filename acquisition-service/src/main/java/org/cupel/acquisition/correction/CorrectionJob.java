package org.cupel.acquisition.correction;

import java.util.UUID;

/**
 * Rank a campaign's pool anew, corrected by the results of now.
 *
 * @param cause what happened, the same for every repetition of it
 */
public record CorrectionJob(UUID campaignId, String cause) {}
