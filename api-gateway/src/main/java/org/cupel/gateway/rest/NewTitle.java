package org.cupel.gateway.rest;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who gives a title and why, as the OpenAPI document shows it. */
@Schema(description = "Who gives the title and why.")
record NewTitle(
        @Schema(examples = "ada", description = "Read only where the door is open; elsewhere it is the caller.")
        String actor,

        @Schema(required = true, examples = "fewer false kills on the last batch")
        String reason,

        @Schema(nullable = true, description = "Whom the caller believes to be champion: a 409 when that has changed.")
        UUID expectedChampion) {}
