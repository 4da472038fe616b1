package org.cupel.gateway.rest;

import java.util.List;
import java.util.UUID;
import org.cupel.gateway.campaign.Attachment;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a program of a laboratory tells of, as the OpenAPI document shows it; acquisition-service reads it. */
@Schema(description = "A result of a candidate; all but candidateId as in NewResult.")
record HookedResult(
        @Schema(required = true) UUID candidateId,
        String property,
        @Schema(examples = "31.0") Double value,
        @Schema(examples = "meV/atom") String unit,

        @Schema(enumeration = {"experiment", "dft", "surrogate"})
        String kind,

        String method,
        Double uncertainty,
        String note,

        @Schema(enumeration = "failed_synthesis") String outcome,

        String reason,
        Boolean additional,
        List<Attachment> attachments) {}
