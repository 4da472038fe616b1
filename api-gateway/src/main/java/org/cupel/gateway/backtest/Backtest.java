package org.cupel.gateway.backtest;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Finished data searched again, and how far that is. */
@Schema(description = "Finished data searched again, and how far that is.")
public record Backtest(
        UUID id,

        @Schema(examples = "heat <= 0.2 and gap between 1.5 and 3")
        String goal,

        @Schema(description = "Name of the table, or known values.", examples = "oxides.csv")
        String source,

        @Schema(nullable = true, description = "SHA-256 of the table; null while known values are not written down.")
        String table,

        @Schema(nullable = true) UUID campaignId,

        @Schema(
                implementation = Object.class,
                description =
                        "What was asked for: goal, policies, seeds, seedFrom, batch, initial, budget, stopAt, features,"
                                + " baselines.")
        JsonNode ordered,

        @Schema(description = "queued, running, finished, failed or cancelled.", examples = "running")
        String state,

        @Schema(description = "Searches done.") int done,

        @Schema(description = "Searches in all; 0 until the data are read.")
        int total,

        @Schema(nullable = true, description = "Why it failed.")
        String error,

        Instant createdAt,
        @Schema(nullable = true) Instant startedAt,
        @Schema(nullable = true) Instant endedAt) {}
