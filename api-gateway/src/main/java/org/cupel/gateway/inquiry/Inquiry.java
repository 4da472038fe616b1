package org.cupel.gateway.inquiry;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A file with structures that is answered in the background, and how far that is. */
@Schema(description = "A file with structures that is answered in the background, and how far that is.")
public record Inquiry(
        UUID id,

        @Schema(description = "Of the file.", examples = "structures.zip")
        String name,

        @Schema(examples = "eAboveHull") String property,

        @Schema(nullable = true, description = "The model that answers all of it; null until it is begun.")
        UUID modelId,

        @Schema(description = "SHA-256 of the file.") String fileSha256,

        long fileBytes,

        @Schema(
                examples = "running",
                enumeration = {"queued", "running", "finished", "failed"})
        String state,

        @Schema(description = "Structures that are answered.")
        int answered,

        @Schema(description = "How many of them have a problem instead of a prediction.")
        int refused,

        @Schema(nullable = true, description = "Structures of the file; null until it was read.")
        Integer total,

        @Schema(nullable = true, description = "Why it failed.")
        String error,

        @Schema(nullable = true, description = "Null where nobody is told apart.")
        String askedBy,

        Instant createdAt,
        @Schema(nullable = true) Instant startedAt,
        @Schema(nullable = true) Instant endedAt) {}
