package org.cupel.gateway.training;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One training as its worker tells it.
 *
 * @param epochs done so far, null before the first
 * @param error why it failed, null when it did not
 */
@Schema(description = "One training as its worker tells it.")
public record TrainingRun(
        UUID runId,
        UUID requestId,
        UUID campaignId,
        String property,
        @Schema(examples = "running") String state,
        @Schema(nullable = true) String snapshotHash,
        @Schema(nullable = true) UUID modelId,

        @Schema(implementation = Object.class, type = SchemaType.OBJECT, nullable = true)
        JsonNode metrics,

        @Schema(nullable = true) Integer epochs,
        @Schema(nullable = true) String error,
        @Schema(nullable = true) String mlflowRunId,
        @Schema(nullable = true) Instant startedAt,
        @Schema(nullable = true) Instant finishedAt) {}
