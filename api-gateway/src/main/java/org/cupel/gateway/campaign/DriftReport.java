package org.cupel.gateway.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whether a pool and its results have moved away from what a model learnt from.
 *
 * @param retrainRecommended null when nothing could be compared
 * @param reasons each with rule, column, value, threshold, n and a sentence
 * @param findings every column and set of vectors that was compared
 */
@Schema(description = "Whether a pool and its results have moved away from what a model learnt from.")
public record DriftReport(
        UUID id,
        UUID campaignId,
        UUID modelId,
        UUID predictionRequestId,

        @Schema(description = "What it followed: pool or results.", examples = "pool")
        String occasion,

        int poolSize,
        int poolSampled,

        @Schema(description = "Results that the model had predicted.")
        int results,

        @Schema(nullable = true, description = "Null when nothing could be compared.")
        Boolean retrainRecommended,

        @Schema(nullable = true, description = "Why nothing could be compared.")
        String notCompared,

        @Schema(
                implementation = Object[].class,
                description = "Each with rule, column, value, threshold, n and explanation.")
        JsonNode reasons,

        @Schema(
                implementation = Object.class,
                type = SchemaType.OBJECT,
                description = "Columns, vectors and coverage that were compared.")
        JsonNode findings,

        Instant createdAt) {}
