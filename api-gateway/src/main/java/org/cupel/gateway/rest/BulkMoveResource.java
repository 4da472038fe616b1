package org.cupel.gateway.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.cupel.gateway.identity.Roles;
import org.cupel.gateway.owner.BulkMove;
import org.cupel.gateway.owner.BulkMoves;
import org.cupel.gateway.owner.MoveAnswer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Candidates: many moves in one request. */
@Path("/api/v1/candidates/moves")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.VIEWER)
@Tag(name = "candidates")
public class BulkMoveResource {

    private final BulkMoves moves;

    BulkMoveResource(BulkMoves moves) {
        this.moves = moves;
    }

    /** Many moves. */
    @Schema(description = "Many moves, at most 500.")
    public record Request(List<BulkMove> moves) {}

    /** One answer per move, in the same order. */
    @Schema(description = "One answer per move, in the same order.")
    public record Answer(List<MoveAnswer> results) {}

    @POST
    @RolesAllowed({Roles.RESEARCHER, Roles.LAB})
    @Operation(
            operationId = "moveCandidates",
            summary = "Move many candidates",
            description = "Each move stands for itself: one that is refused hinders no other. Look at each status.")
    @APIResponse(responseCode = "200", description = "What became of each move.")
    @APIResponse(responseCode = "400", ref = "BadRequest")
    public Answer move(Request request) {
        return new Answer(moves.carryOut(request == null ? List.of() : request.moves()));
    }
}
