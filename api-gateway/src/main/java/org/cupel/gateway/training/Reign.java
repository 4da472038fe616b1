package org.cupel.gateway.training;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A time in which one model was champion.
 *
 * @param until null while it lasts
 */
@Schema(description = "A time in which one model was champion, and why it became that.")
public record Reign(
        long moveId,
        @Schema(examples = "eAboveHull") String property,
        UUID modelId,
        @Schema(nullable = true) UUID previousModelId,

        @Schema(
                enumeration = {"promote", "restore"},
                description = "restore is a roll-back.",
                examples = "promote")
        String action,

        @Schema(examples = "train-worker") String actor,
        String reason,

        @Schema(implementation = Object.class, type = SchemaType.OBJECT, description = "What the decision rested on.")
        JsonNode figures,

        Instant since,

        @Schema(nullable = true, description = "Null while it lasts.")
        Instant until) {}
