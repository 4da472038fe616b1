package org.cupel.gateway.ingestion;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A run as the owner of sources tells it in passing; it may say more. */
@Schema(description = "A run of a source in short; all of it is under /ingestions/{runId}.")
public record SourceRun(
        UUID runId,
        @Schema(examples = "succeeded") String state,
        @Schema(examples = "schedule") String cause,
        int rowsRead,
        int upserted,
        int rejected,

        @Schema(nullable = true, description = "Why it failed or was skipped, and what to try.")
        String error,

        Instant createdAt,
        @Schema(nullable = true) Instant startedAt,
        @Schema(nullable = true) Instant finishedAt) {}
