package org.cupel.gateway.rest;

import java.util.List;
import org.cupel.gateway.campaign.ValidationResult;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What acquisition-service answers to a batch of results, as the OpenAPI document shows it. */
@Schema(description = "What became of each row, in their order; of a dry run what would.")
record ResultBatchAnswer(
        boolean dryRun, long recorded, long repeated, long skipped, long refused, List<ResultRowAnswer> rows) {

    @Schema(name = "ResultRowAnswer", description = "What became of one row.")
    record ResultRowAnswer(
            @Schema(description = "From 1, without the header.")
            int row,

            @Schema(nullable = true) String candidateId,
            @Schema(nullable = true) String materialId,

            @Schema(enumeration = {"recorded", "repeated", "skipped", "refused"})
            String outcome,

            @Schema(
                    description = "HTTP status that the row would have had alone; 204 when it was empty.",
                    examples = "201")
            int status,

            @Schema(nullable = true) ValidationResult result,

            @Schema(type = SchemaType.OBJECT, nullable = true, description = "RFC 9457 problem.")
            Object problem) {}
}
