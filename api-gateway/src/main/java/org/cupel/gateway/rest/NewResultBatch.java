package org.cupel.gateway.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of a batch of results as the OpenAPI document shows it; acquisition-service reads it. */
@Schema(description = "Many results.")
record NewResultBatch(
        @Schema(required = true, minItems = 1, maxItems = 1000)
        List<NewResultRow> results) {}
