package org.cupel.gateway.rest;

import java.util.List;
import org.cupel.gateway.campaign.Attachment;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of a result as the OpenAPI document shows it; acquisition-service reads it. */
@Schema(description = "What a lab or a calculation found out.")
record NewResult(
        @Schema(
                description =
                        "The one that the campaign ranks by when absent. Others that its goal bounds come after that one,"
                                + " with additional.",
                examples = "eAboveHull")
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

        @Schema(description = "At most 50 files, uploaded as POST /api/v1/attachments says or kept elsewhere.")
        List<Attachment> attachments) {}
