package org.cupel.gateway.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of a note as the OpenAPI document shows it; acquisition-service reads it. */
@Schema(description = "A note about a campaign.")
record NewNote(
        @Schema(examples = "ada", description = "Read only where the door is open; elsewhere it is the caller.")
        String actor,

        @Schema(required = true, examples = "The furnace was down on Tuesday.")
        String text) {}
