package org.cupel.gateway.work;

import java.util.UUID;

/**
 * Which work is meant.
 *
 * @param campaignId null for that of all campaigns
 * @param claimedBy null for that of everybody
 */
public record WorkFilter(UUID campaignId, String claimedBy) {}
