package org.cupel.gateway.training;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the gates said of a model.
 *
 * @param report every gate: name, required, status, value, low95, high95, n, threshold, explanation
 */
@Schema(description = "What the gates said of a model, when it was trained.")
public record Governance(
        UUID modelId,
        @Schema(examples = "strict") String profile,

        @Schema(description = "Whether every required gate passed.")
        boolean passed,

        @Schema(
                implementation = Object.class,
                type = SchemaType.OBJECT,
                description =
                        "Every gate, required or not: name, required, status (passed, failed, not_measured), value,"
                                + " low95, high95, n, threshold, explanation.")
        JsonNode report,

        Instant judgedAt) {}
