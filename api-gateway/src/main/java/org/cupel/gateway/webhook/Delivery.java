package org.cupel.gateway.webhook;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of telling one event. */
@Schema(description = "What became of telling one event.")
public record Delivery(
        UUID id,

        @Schema(description = "The webhook-id of every attempt.")
        String eventId,

        String type,

        @Schema(enumeration = {"waiting", "delivered", "dead"})
        String state,

        int attempts,

        @Schema(nullable = true, description = "Null when it is not tried again.")
        Instant nextAttemptAt,

        Instant createdAt,
        @Schema(nullable = true) Instant lastAttemptAt,

        @Schema(nullable = true, description = "What the receiver answered last; null when it did not.")
        Integer lastStatus,

        @Schema(nullable = true) String lastError,
        @Schema(nullable = true) Instant deliveredAt) {}
