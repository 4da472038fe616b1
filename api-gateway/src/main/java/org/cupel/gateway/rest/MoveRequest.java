package org.cupel.gateway.rest;

import org.cupel.gateway.owner.OwnerMove;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who moves a candidate, why, and knowing which version of it. */
@Schema(description = "Who moves a candidate, why, and knowing which version of it.")
public record MoveRequest(
        @Schema(required = true, description = "Version that the move was decided on.", examples = "3")
        Long version,

        @Schema(examples = "ada", description = "Read only where the door is open; elsewhere it is the caller.")
        String actor,

        @Schema(nullable = true, examples = "lowest q90 of the spinels")
        String reason) {

    /** A missing body is one without members: its reader says what is missing. */
    static OwnerMove toOwner(MoveRequest request, String action) {
        return request == null
                ? new OwnerMove(action, null, null, null)
                : new OwnerMove(action, request.version, request.actor, request.reason);
    }
}
