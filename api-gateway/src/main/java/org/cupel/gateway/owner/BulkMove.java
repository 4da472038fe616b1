package org.cupel.gateway.owner;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One of many moves. */
@Schema(description = "One of many moves.")
public record BulkMove(
        @Schema(required = true) String candidateId,

        @Schema(
                required = true,
                enumeration = {
                    "flag",
                    "unflag",
                    "send_to_validation",
                    "recall",
                    "hold",
                    "resume",
                    "withdraw",
                    "reinstate"
                },
                examples = "flag")
        String action,

        @Schema(required = true, description = "Version that the move was decided on.", examples = "3")
        Long version,

        @Schema(examples = "ada", description = "Read only where the door is open; elsewhere it is the caller.")
        String actor,

        @Schema(nullable = true) String reason) {

    OwnerMove toOwner() {
        return new OwnerMove(action, version, actor, reason);
    }
}
