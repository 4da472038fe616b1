package org.cupel.gateway.training;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A challenger beside the champion. */
@Schema(description = "A challenger beside the champion: on the same validation rows, new results and pool.")
public record ModelComparison(
        UUID modelId,
        @Schema(nullable = true) UUID championModelId,
        double validationMae,
        @Schema(nullable = true) Double championValidationMae,
        int validationRows,

        @Schema(nullable = true, description = "Whether the comparison would let it take the title.")
        Boolean notWorse,

        boolean promoted,
        String reason,

        @Schema(
                implementation = Object.class,
                type = SchemaType.OBJECT,
                nullable = true,
                description = "validation and results: errors of both with the interval of their difference; pool: rank"
                        + " correlation, shifts and the table of decisions, from the champion's (rows) to the"
                        + " challenger's (columns), both in the order KEEP, MAYBE, KILL.")
        JsonNode figures,

        Instant comparedAt) {}
