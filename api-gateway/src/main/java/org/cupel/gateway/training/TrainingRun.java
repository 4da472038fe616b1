package org.cupel.gateway.training;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One training as its worker tells it.
 *
 * @param epochs of the whole run, null until it ended
 * @param promoted whether its model became champion, null until that is decided
 * @param error why it failed, null when it did not
 */
@Schema(description = "One training as its worker tells it.")
public record TrainingRun(
        UUID runId,
        UUID requestId,
        UUID campaignId,
        String property,

        @Schema(nullable = true, description = "For people: why it was asked for.")
        String reason,

        @Schema(
                enumeration = {"queued", "running", "judging", "succeeded", "failed"},
                examples = "running")
        String state,

        @Schema(nullable = true) String snapshotHash,
        @Schema(nullable = true) UUID modelId,

        @Schema(implementation = Object.class, type = SchemaType.OBJECT, nullable = true)
        JsonNode metrics,

        @Schema(nullable = true) Integer epochs,

        @Schema(nullable = true, description = "Whether its model became champion.")
        Boolean promoted,

        @Schema(nullable = true) String error,
        @Schema(nullable = true) String mlflowRunId,

        @Schema(description = "When it was asked for, until it starts.")
        Instant startedAt,

        @Schema(nullable = true) Instant finishedAt,

        @Schema(nullable = true, description = "Why its model became champion or did not.")
        String promotionReason) {}
