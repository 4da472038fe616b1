package org.cupel.gateway.optimade.rest;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Errors as the OpenAPI document shows them. */
@Schema(name = "OptimadeErrors", description = "JSON:API errors.")
record ErrorSchema(
        @Schema(required = true) List<Entry> errors,
        @Schema(required = true) Map<String, Object> meta) {

    /** One of them. */
    @Schema(name = "OptimadeError")
    record Entry(
            @Schema(examples = "400") String status,

            @Schema(examples = "Bad Request") String title,

            @Schema(required = true) String detail,
            Map<String, Object> source) {}
}
