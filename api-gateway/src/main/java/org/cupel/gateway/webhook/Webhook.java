package org.cupel.gateway.webhook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A program that is told what happens. */
@Schema(description = "A program that is told what happens.")
public record Webhook(
        UUID id,
        String url,
        List<String> eventTypes,

        @Schema(nullable = true, description = "Null for every campaign.")
        UUID campaignId,

        String createdBy,
        Instant createdAt,

        @Schema(nullable = true, description = "Since when nothing arrives; null while it does.")
        Instant failingSince,

        @Schema(nullable = true, description = "Since when nothing is sent any more; a test that arrives ends that.")
        Instant disabledAt,

        @Schema(nullable = true) String disabledWhy) {}
