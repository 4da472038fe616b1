package org.cupel.acquisition.campaign;

import java.time.Instant;
import java.util.UUID;

/** What somebody wrote down about a campaign; never changed afterwards. */
public record CampaignNote(UUID id, UUID campaignId, String actor, String text, Instant at) {}
