package org.cupel.gateway.identity;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What may be known of a key; never its secret. */
@Schema(description = "A key, without its secret.")
public record ApiKey(
        @Schema(examples = "3f9a61c2d4e5") String id,

        @Schema(examples = "ada", description = "Whom moves and results are written down under.")
        String name,

        @Schema(examples = "[\"researcher\"]") List<String> roles,
        Instant createdAt,
        String createdBy,
        Instant expiresAt,
        @Schema(nullable = true) Instant rotatedAt,

        @Schema(nullable = true, description = "How long the secret before the last rotation is good.")
        Instant previousUntil,

        @Schema(nullable = true, description = "To the half minute.")
        Instant lastUsedAt,

        @Schema(nullable = true) Instant revokedAt,
        @Schema(nullable = true) String revokedBy) {}
