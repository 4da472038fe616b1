package org.cupel.gateway.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who vouches for which rows, as the OpenAPI document shows it. */
@Schema(description = "Who vouches for which rows.")
record NewRelease(
        @Schema(required = true, examples = "ada") String actor,

        @Schema(description = "References of rows; all held ones when empty.")
        List<String> refs) {}
