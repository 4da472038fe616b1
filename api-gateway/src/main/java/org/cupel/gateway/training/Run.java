package org.cupel.gateway.training;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A training run, whoever tells of it.
 *
 * @param runId Cupel's own id, null for a run in MLflow that is not Cupel's
 * @param mlflowRunId null until MLflow has heard of the run
 * @param state as the source writes it, in lower case
 * @param metrics last value of each
 * @param params empty when Postgres is the source
 */
@Schema(description = "A training run, whoever tells of it.")
public record Run(
        @Schema(nullable = true) String runId,
        @Schema(nullable = true) String mlflowRunId,
        @Schema(nullable = true) String name,
        @Schema(nullable = true, examples = "eAboveHull") String property,
        @Schema(nullable = true) String campaignId,
        @Schema(examples = "finished") String state,

        @Schema(implementation = Object.class, type = SchemaType.OBJECT, nullable = true)
        JsonNode metrics,

        Map<String, String> params,
        @Schema(nullable = true) String modelId,
        @Schema(nullable = true) String error,
        @Schema(nullable = true) Instant startedAt,
        @Schema(nullable = true) Instant finishedAt) {}
