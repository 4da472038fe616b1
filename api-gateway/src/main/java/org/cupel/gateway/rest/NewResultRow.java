package org.cupel.gateway.rest;

import java.util.List;
import org.cupel.gateway.campaign.Attachment;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A result with whom it is about. */
@Schema(
        description =
                "What a lab or a calculation found out, and about whom: candidateId, or materialId and campaignId.")
record NewResultRow(
        @Schema(examples = "0b8f4d3e-6a52-4b0e-9c55-5ea1ac1f3b5d")
        String candidateId,

        @Schema(examples = "mp-1") String materialId,
        String campaignId,

        @Schema(description = "Compared with the candidate's, to notice a row that slipped.", examples = "LiCoO2")
        String formula,

        @Schema(description = "The campaign's when absent.", examples = "eAboveHull")
        String property,

        @Schema(description = "Needed, unless the synthesis failed.", examples = "31.0")
        Double value,

        @Schema(description = "Needed, unless the synthesis failed.", examples = "meV/atom")
        String unit,

        @Schema(
                description = "Needed, unless the synthesis failed.",
                enumeration = {"experiment", "dft", "surrogate"},
                examples = "dft")
        String kind,

        @Schema(examples = "PBE+U") String method,

        @Schema(description = "In the unit.", examples = "5.0")
        Double uncertainty,

        @Schema(examples = "lab-7", description = "Read only where the door is open; elsewhere it is the caller.")
        String actor,

        @Schema(examples = "relaxed") String note,

        @Schema(
                description = "Says that the material could not be made: then there is a reason and no value.",
                enumeration = "failed_synthesis")
        String outcome,

        @Schema(description = "Why the synthesis failed.") String reason,

        @Schema(
                description = "Says that it is meant beside results that the candidate has; of the same or a higher"
                        + " fidelity.",
                defaultValue = "false")
        Boolean additional,

        @Schema(description = "Files that lie elsewhere; at most 50.")
        List<Attachment> attachments) {}
