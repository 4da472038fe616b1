package org.cupel.acquisition.correction;

import java.util.UUID;

/** Rank a campaign's pool anew, corrected by the results of now. */
public record CorrectionJob(UUID campaignId) {}
