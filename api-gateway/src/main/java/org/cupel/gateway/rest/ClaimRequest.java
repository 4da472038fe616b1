package org.cupel.gateway.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who works on a candidate. */
@Schema(description = "Who works on a candidate; may be left out where keys are asked for.")
public record ClaimRequest(
        @Schema(examples = "grace", description = "Read only where the door is open; elsewhere it is the caller.")
        String actor) {

    static String actor(ClaimRequest request) {
        return request == null ? null : request.actor;
    }
}
