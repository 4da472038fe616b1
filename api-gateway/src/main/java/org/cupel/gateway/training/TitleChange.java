package org.cupel.gateway.training;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A change of champion, as its owner answers it. */
@Schema(description = "A change of champion; the same again when the request is repeated.")
public record TitleChange(
        long moveId,
        @Schema(examples = "eAboveHull") String property,

        @Schema(
                enumeration = {"promote", "restore"},
                examples = "restore")
        String action,

        UUID modelId,
        @Schema(nullable = true) UUID previousModelId,
        @Schema(examples = "champion") String state,
        @Schema(examples = "ada") String actor,
        String reason,
        Instant since) {}
