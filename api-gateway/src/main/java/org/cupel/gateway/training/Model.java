package org.cupel.gateway.training;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A trained ensemble.
 *
 * @param validationMae mean absolute error on the validation split, in the property's unit
 */
@Schema(description = "A trained ensemble.")
public record Model(
        UUID modelId,
        UUID runId,
        @Schema(examples = "eAboveHull") String property,

        @Schema(description = "S3 key of the model's manifest.")
        String manifestKey,

        @Schema(description = "S3 key of the ONNX graph.") String onnxKey,
        String onnxSha256,

        @Schema(description = "SHA-256 of the training snapshot.")
        String snapshotHash,

        @Schema(description = "Mean absolute error on the validation split, in the property's unit.")
        double validationMae,

        @Schema(implementation = Object.class, type = SchemaType.OBJECT, nullable = true)
        JsonNode metrics,

        boolean champion,
        @Schema(nullable = true) String mlflowRunId,
        Instant createdAt,

        @Schema(
                nullable = true,
                enumeration = {"trained", "refused", "challenger", "champion", "retired"},
                examples = "champion")
        String state,

        @Schema(nullable = true) Instant stateSince,

        @Schema(nullable = true, description = "Whose gates it was asked; null for a model of the time before gates.")
        String governanceProfile,

        @Schema(nullable = true, description = "Whether it passed every required gate.")
        Boolean gatesPassed) {}
