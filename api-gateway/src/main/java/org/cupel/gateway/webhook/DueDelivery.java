package org.cupel.gateway.webhook;

import java.time.Instant;
import java.util.UUID;

/**
 * A delivery that was taken to be sent.
 *
 * @param epoch grows with every taking: only the newest taker may say what became of it
 * @param attempts with this one
 */
public record DueDelivery(
        UUID id,
        UUID webhookId,
        String url,
        String eventId,
        String type,
        String body,
        long epoch,
        int attempts,
        Instant createdAt) {}
