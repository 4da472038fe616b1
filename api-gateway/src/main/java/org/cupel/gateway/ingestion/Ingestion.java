package org.cupel.gateway.ingestion;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of an upload. */
@Schema(description = "What became of an upload.")
public record Ingestion(
        UUID runId,
        @Schema(examples = "file") String source,
        @Schema(examples = "structures.jsonl.gz") String name,
        @Schema(examples = "succeeded") String state,

        @Schema(nullable = true, description = "SHA-256 of the raw bytes.")
        String rawSha256,

        int rowsRead,
        int upserted,
        int unchanged,

        @Schema(description = "Rows left out by the selection of the request.")
        int deselected,

        @Schema(description = "Rows that could not be read; their reasons are under /rejected.")
        int rejected,

        @Schema(nullable = true) String error,
        Instant createdAt,
        @Schema(nullable = true) Instant startedAt,
        @Schema(nullable = true) Instant finishedAt) {}
