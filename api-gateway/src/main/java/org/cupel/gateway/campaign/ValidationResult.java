package org.cupel.gateway.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a lab or a calculation found out about a candidate.
 *
 * @param value in {@code unit}, the property's own
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
        @Schema(examples = "0.031") double value,
        @Schema(examples = "eV/atom") String unit,
        @Schema(examples = "31.0") double reportedValue,
        @Schema(examples = "meV/atom") String reportedUnit,
        @Schema(nullable = true, examples = "0.005") Double uncertainty,

        @Schema(description = "experiment, dft or surrogate.", examples = "dft")
        String kind,

        @Schema(nullable = true, examples = "PBE+U") String method,
        @Schema(examples = "lab-7") String actor,
        @Schema(nullable = true) String note,

        @Schema(description = "validated when below the campaign's threshold, else rejected.", examples = "validated")
        String outcome,

        long candidateVersion,
        Instant recordedAt,

        @Schema(description = "Whether the candidate had a result before.")
        boolean additional,

        @Schema(implementation = Attachment[].class) JsonNode attachments,

        @Schema(
                nullable = true,
                description = "Whether it is the material's label: highest fidelity first, then the newest.")
        Boolean label) {}
