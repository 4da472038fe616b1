package org.cupel.gateway.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.cupel.gateway.candidate.Candidate;
import org.cupel.gateway.identity.Roles;
import org.cupel.gateway.owner.AcquisitionOwner;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Candidates: one move at a time. Illegal and stale moves are refused and change nothing. */
@Path("/api/v1/candidates/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.VIEWER)
@Tag(name = "candidates")
@APIResponse(
        responseCode = "200",
        description = "The candidate after the move.",
        content = @Content(schema = @Schema(implementation = Candidate.class)))
@APIResponse(responseCode = "404", ref = "NotFound")
@APIResponse(responseCode = "409", ref = "Conflict")
@APIResponse(responseCode = "422", ref = "Unprocessable")
public class CandidateMoveResource {

    private final AcquisitionOwner owner;

    CandidateMoveResource(AcquisitionOwner owner) {
        this.owner = owner;
    }

    @POST
    @Path("/flag")
    @RolesAllowed(Roles.RESEARCHER)
    @Operation(operationId = "flagCandidate", summary = "Flag for validation")
    public Response flag(@PathParam("id") String id, MoveRequest move) {
        return owner.move(id, MoveRequest.toOwner(move, "flag"));
    }

    @POST
    @Path("/send-to-validation")
    @RolesAllowed({Roles.RESEARCHER, Roles.LAB})
    @Operation(
            operationId = "sendCandidateToValidation",
            summary = "Hand a flagged candidate to a lab",
            description = "Who has the role lab and is no researcher takes it: it is claimed at once.")
    public Response sendToValidation(@PathParam("id") String id, MoveRequest move) {
        return owner.move(id, MoveRequest.toOwner(move, "send_to_validation"));
    }

    @POST
    @Path("/hold")
    @RolesAllowed({Roles.RESEARCHER, Roles.LAB})
    @Operation(operationId = "holdCandidate", summary = "Put on hold")
    public Response hold(@PathParam("id") String id, MoveRequest move) {
        return owner.move(id, MoveRequest.toOwner(move, "hold"));
    }

    @POST
    @Path("/resume")
    @RolesAllowed({Roles.RESEARCHER, Roles.LAB})
    @Operation(operationId = "resumeCandidate", summary = "Bring back to where it was held")
    public Response resume(@PathParam("id") String id, MoveRequest move) {
        return owner.move(id, MoveRequest.toOwner(move, "resume"));
    }

    @POST
    @Path("/withdraw")
    @RolesAllowed(Roles.RESEARCHER)
    @Operation(operationId = "withdrawCandidate", summary = "Give up; reinstate takes it back")
    public Response withdraw(@PathParam("id") String id, MoveRequest move) {
        return owner.move(id, MoveRequest.toOwner(move, "withdraw"));
    }

    @POST
    @Path("/unflag")
    @RolesAllowed(Roles.RESEARCHER)
    @Operation(operationId = "unflagCandidate", summary = "Take a flag back")
    public Response unflag(@PathParam("id") String id, MoveRequest move) {
        return owner.move(id, MoveRequest.toOwner(move, "unflag"));
    }

    @POST
    @Path("/recall")
    @RolesAllowed({Roles.RESEARCHER, Roles.LAB})
    @Operation(operationId = "recallCandidate", summary = "Take back from the lab, to be handed on again")
    public Response recall(@PathParam("id") String id, MoveRequest move) {
        return owner.move(id, MoveRequest.toOwner(move, "recall"));
    }

    @POST
    @Path("/reinstate")
    @RolesAllowed(Roles.RESEARCHER)
    @Operation(operationId = "reinstateCandidate", summary = "Bring a withdrawn candidate back into the ranking")
    public Response reinstate(@PathParam("id") String id, MoveRequest move) {
        return owner.move(id, MoveRequest.toOwner(move, "reinstate"));
    }
}
