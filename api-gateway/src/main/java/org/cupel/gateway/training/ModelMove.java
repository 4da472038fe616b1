package org.cupel.gateway.training;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One step in the life of a model.
 *
 * @param otherModelId whose place a champion took, or who took the place of a retired model
 */
@Schema(description = "One step in the life of a model.")
public record ModelMove(
        long moveId,
        UUID modelId,

        @Schema(
                enumeration = {"admit", "refuse", "promote", "restore", "retire"},
                examples = "promote")
        String action,

        @Schema(examples = "challenger") String fromState,
        @Schema(examples = "champion") String toState,
        @Schema(examples = "train-worker") String actor,
        String reason,

        @Schema(nullable = true, description = "Whose place a champion took, or who took the place of a retired model.")
        UUID otherModelId,

        @Schema(implementation = Object.class, type = SchemaType.OBJECT, description = "What the decision rested on.")
        JsonNode figures,

        Instant movedAt) {}
