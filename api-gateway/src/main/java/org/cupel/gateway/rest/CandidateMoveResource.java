package org.cupel.gateway.rest;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.cupel.gateway.candidate.Candidate;
import org.cupel.gateway.owner.AcquisitionOwner;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Candidates: one move at a time. Illegal and stale moves are refused and change nothing. */
@Path("/api/v1/candidates/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "candidates")
public class CandidateMoveResource {

    private final AcquisitionOwner owner;

    CandidateMoveResource(AcquisitionOwner owner) {
        this.owner = owner;
    }

    @POST
    @Path("/flag")
    @Operation(operationId = "flagCandidate", summary = "Flag for validation")
    @APIResponse(
            responseCode = "200",
            description = "The candidate after the move.",
            content = @Content(schema = @Schema(implementation = Candidate.class)))
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponse(responseCode = "422", ref = "Unprocessable")
    public Response flag(@PathParam("id") String id, MoveRequest move) {
        return owner.move(id, MoveRequest.toOwner(move, "flag"));
    }

    @POST
    @Path("/send-to-validation")
    @Operation(operationId = "sendCandidateToValidation", summary = "Hand a flagged candidate to a lab")
    @APIResponse(
            responseCode = "200",
            description = "The candidate after the move.",
            content = @Content(schema = @Schema(implementation = Candidate.class)))
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponse(responseCode = "422", ref = "Unprocessable")
    public Response sendToValidation(@PathParam("id") String id, MoveRequest move) {
        return owner.move(id, MoveRequest.toOwner(move, "send_to_validation"));
    }

    @POST
    @Path("/hold")
    @Operation(operationId = "holdCandidate", summary = "Put on hold")
    @APIResponse(
            responseCode = "200",
            description = "The candidate after the move.",
            content = @Content(schema = @Schema(implementation = Candidate.class)))
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponse(responseCode = "422", ref = "Unprocessable")
    public Response hold(@PathParam("id") String id, MoveRequest move) {
        return owner.move(id, MoveRequest.toOwner(move, "hold"));
    }

    @POST
    @Path("/resume")
    @Operation(operationId = "resumeCandidate", summary = "Bring back to where it was held")
    @APIResponse(
            responseCode = "200",
            description = "The candidate after the move.",
            content = @Content(schema = @Schema(implementation = Candidate.class)))
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponse(responseCode = "422", ref = "Unprocessable")
    public Response resume(@PathParam("id") String id, MoveRequest move) {
        return owner.move(id, MoveRequest.toOwner(move, "resume"));
    }

    @POST
    @Path("/withdraw")
    @Operation(operationId = "withdrawCandidate", summary = "Withdraw for good")
    @APIResponse(
            responseCode = "200",
            description = "The candidate after the move.",
            content = @Content(schema = @Schema(implementation = Candidate.class)))
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponse(responseCode = "422", ref = "Unprocessable")
    public Response withdraw(@PathParam("id") String id, MoveRequest move) {
        return owner.move(id, MoveRequest.toOwner(move, "withdraw"));
    }
}
