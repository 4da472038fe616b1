package org.cupel.gateway.webhook;

import java.time.Instant;
import java.util.UUID;

/**
 * An event as receivers are told of it.
 *
 * @param campaignId null when it concerns every campaign
 * @param body that is signed and sent
 */
public record Announcement(String eventId, String type, UUID campaignId, Instant at, String body) {}
