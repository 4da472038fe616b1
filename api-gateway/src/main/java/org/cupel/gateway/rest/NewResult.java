package org.cupel.gateway.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of a result as the OpenAPI document shows it; acquisition-service reads it. */
@Schema(description = "What a lab or a calculation found out.")
record NewResult(
        @Schema(description = "The campaign's when absent.", examples = "eAboveHull")
        String property,

        @Schema(required = true, examples = "31.0") Double value,
        @Schema(required = true, examples = "meV/atom") String unit,

        @Schema(
                required = true,
                enumeration = {"experiment", "dft", "surrogate"},
                examples = "dft")
        String kind,

        @Schema(examples = "PBE+U") String method,

        @Schema(description = "In the unit.", examples = "5.0")
        Double uncertainty,

        @Schema(required = true, examples = "lab-7") String actor,
        @Schema(examples = "relaxed") String note) {}
