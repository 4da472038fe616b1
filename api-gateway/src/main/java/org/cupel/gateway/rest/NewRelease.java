package org.cupel.gateway.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who vouches for which rows, as the OpenAPI document shows it. */
@Schema(description = "Who vouches for which rows.")
record NewRelease(
        @Schema(examples = "ada", description = "Read only where the door is open; elsewhere it is the caller.")
        String actor,

        @Schema(examples = "[\"mp-1104326\"]", description = "As rowRef in /rejected; all held rows when empty.")
        List<String> refs) {}
