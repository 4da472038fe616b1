package org.cupel.gateway.rest;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who rolls back, why and to whom, as the OpenAPI document shows it. */
@Schema(description = "Who rolls back, why and to whom.")
record NewRollback(
        @Schema(examples = "ada", description = "Read only where the door is open; elsewhere it is the caller.")
        String actor,

        @Schema(required = true, examples = "kills what the lab found stable")
        String reason,

        @Schema(nullable = true, description = "A former champion; left out: the one before.")
        UUID to,

        @Schema(nullable = true, description = "Whom the caller believes to be champion: a 409 when that has changed.")
        UUID expectedChampion) {}
