package org.cupel.gateway.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a lab or a calculation found out about a candidate.
 *
 * @param value in {@code unit}, the property's own; null when the synthesis failed
 * @param uncertainty in {@code unit}
 * @param reportedValue as it was posted, in {@code reportedUnit}
 */
@Schema(description = "What a lab or a calculation found out about a candidate.")
public record ValidationResult(
        UUID id,
        UUID campaignId,
        UUID candidateId,
        @Schema(examples = "mp-1") String materialId,
        @Schema(examples = "eAboveHull") String property,

        @Schema(nullable = true, description = "Null when the synthesis failed.", examples = "0.031")
        Double value,

        @Schema(nullable = true, examples = "eV/atom") String unit,
        @Schema(nullable = true, examples = "31.0") Double reportedValue,
        @Schema(nullable = true, examples = "meV/atom") String reportedUnit,
        @Schema(nullable = true, examples = "0.005") Double uncertainty,

        @Schema(description = "experiment, dft or surrogate.", examples = "dft")
        String kind,

        @Schema(nullable = true, examples = "PBE+U") String method,
        @Schema(examples = "lab-7") String actor,
        @Schema(nullable = true) String note,

        @Schema(
                description =
                        "validated when the campaign's goal is met, failed_synthesis when the material could not be"
                                + " made, else rejected.",
                examples = "validated")
        String outcome,

        @Schema(nullable = true, description = "Why the synthesis failed.", examples = "decomposed at 900 °C")
        String reason,

        long candidateVersion,
        Instant recordedAt,

        @Schema(description = "Whether the candidate had a result before.")
        boolean additional,

        @Schema(implementation = Attachment[].class) JsonNode attachments,

        @Schema(
                nullable = true,
                description = "Whether it is the material's label: highest fidelity first, then the newest.")
        Boolean label,

        @Schema(nullable = true, description = "The result in whose place this one stands.")
        UUID corrects,

        @Schema(
                nullable = true,
                description = "The result that stands in its place; it is no label and contradicts nothing then.")
        UUID correctedBy,

        @Schema(
                nullable = true,
                description = "Who had claimed the candidate when the result came in; anybody may report one.",
                examples = "grace")
        String claimedBy) {}
