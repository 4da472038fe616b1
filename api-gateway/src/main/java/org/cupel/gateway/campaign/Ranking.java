package org.cupel.gateway.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One active learning run: which model and parameters put whom on top.
 *
 * @param incumbent value to beat, in the property's unit
 * @param bestSoFar best validated value, null before the first
 * @param picks the suggested batch, in the order of choosing
 */
@Schema(description = "One active learning run: which model and parameters put whom on top.")
public record Ranking(
        UUID id,
        UUID campaignId,
        int iteration,
        UUID modelId,
        UUID predictionRequestId,
        String policy,

        @Schema(implementation = Object.class, type = SchemaType.OBJECT)
        JsonNode parameters,

        long seed,
        int poolSize,

        @Schema(description = "Hash of the ranked pool: equal pools have equal hashes.")
        String poolHash,

        int ranked,
        int rejected,
        @Schema(nullable = true) Double bestSoFar,
        double incumbent,

        @Schema(implementation = Object[].class, description = "The suggested batch, in the order of choosing.")
        JsonNode picks,

        Instant createdAt,

        @Schema(
                nullable = true,
                description = "Where every score is kept, gzipped CSV; null in rankings of before they were.")
        String scoresKey,

        @Schema(description = "Whether the same predictions were ranked anew: candidates kept their evidence.")
        boolean scoresOnly) {}
