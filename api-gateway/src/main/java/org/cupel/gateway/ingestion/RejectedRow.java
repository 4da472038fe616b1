package org.cupel.gateway.ingestion;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A row in quarantine, and why. */
@Schema(description = "A row of an answer or upload that could not be used, and why.")
public record RejectedRow(
        @Schema(description = "The answer or upload that it is in.")
        long fetchId,

        int rowNumber,
        @Schema(nullable = true, examples = "mp-19017") String rowRef,

        @Schema(examples = "The species 'Xx' is no chemical element.")
        String reason,

        @Schema(nullable = true, description = "The beginning of the row.")
        String excerpt,

        @Schema(
                examples = "held",
                description = "held, released (somebody vouched for it), or taken (read again and in).")
        String state) {}
