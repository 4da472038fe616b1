package org.cupel.gateway.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who asks for a step and why, as the OpenAPI document shows it. */
@Schema(description = "Who asks and why; may be left out.")
record StepRequest(
        @Schema(examples = "ada", description = "Read only where the door is open; elsewhere it is the caller.")
        String actor,

        @Schema(examples = "furnace down") String reason) {}
