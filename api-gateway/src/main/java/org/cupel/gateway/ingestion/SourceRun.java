package org.cupel.gateway.ingestion;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A run of a source as its owner tells it. */
@Schema(description = "A run of a source.")
public record SourceRun(
        UUID runId,
        @Schema(examples = "file") String source,
        @Schema(examples = "structures.jsonl.gz") String name,

        @Schema(
                examples = "succeeded",
                description = "queued, running, succeeded, failed, or skipped for want of a key.")
        String state,

        @Schema(
                examples = "schedule",
                description =
                        "upload, schedule, manual, backfill (since a given moment), reparse, or release out of quarantine.")
        String cause,

        @Schema(nullable = true, description = "Of the files, where the operator said so.")
        String format,

        @Schema(description = "Which rows were wanted; empty for all.")
        String select,

        @Schema(examples = "dft", description = "How its values were come by.")
        String method,

        @Schema(description = "Address that was asked; empty for an upload.")
        String baseUrl,

        @Schema(nullable = true, description = "Only what changed at or after this.")
        Instant since,

        @Schema(description = "Answers that brought something else than the last one from the same address.")
        int fetched,

        @Schema(description = "Of them, those with bytes that were not in store.")
        int stored,

        @Schema(description = "Answers that nothing changed, by the word of the server or byte for byte.")
        int notModified,

        @Schema(description = "Requests beyond the first for an answer.")
        int retried,

        @Schema(description = "Bytes of all answers.") long bytes,

        @Schema(description = "Rows that the source says it has; 0 while unknown.")
        int announced,

        int rowsRead,
        int upserted,
        int unchanged,

        @Schema(description = "Rows left out by the selection of the request.")
        int deselected,

        @Schema(description = "Rows in quarantine: unreadable or hardly true; see /rejected and /reasons.")
        int rejected,

        @Schema(description = "Materials that the source took back.")
        int withdrawn,

        @Schema(description = "Phases known by composition and values alone, new or changed.")
        int references,

        @Schema(description = "What an operator should look at.")
        List<String> warnings,

        @Schema(nullable = true, description = "Why it failed or was skipped, and what to try.")
        String error,

        Instant createdAt,
        @Schema(nullable = true) Instant startedAt,
        @Schema(nullable = true) Instant finishedAt) {}
