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
import org.cupel.gateway.owner.ClaimOwner;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who works on a candidate in validation: first come, first served. */
@Path("/api/v1/candidates/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.LAB)
@Tag(name = "candidates")
@APIResponse(
        responseCode = "200",
        description = "The candidate.",
        content = @Content(schema = @Schema(implementation = Candidate.class)))
@APIResponse(responseCode = "404", ref = "NotFound")
@APIResponse(responseCode = "409", ref = "Conflict")
@APIResponse(responseCode = "422", ref = "Unprocessable")
public class ClaimResource {

    private final ClaimOwner owner;

    ClaimResource(ClaimOwner owner) {
        this.owner = owner;
    }

    @POST
    @Path("/claim")
    @Operation(
            operationId = "claimCandidate",
            summary = "Say that you work on a candidate in validation",
            description =
                    "What somebody else works on is refused, with who and since when. A claim ends when the candidate"
                            + " leaves validation, and keeps nobody from reporting a result.")
    public Response claim(@PathParam("id") String id, ClaimRequest request) {
        return owner.claim(id, ClaimRequest.actor(request));
    }

    @POST
    @Path("/release")
    @Operation(
            operationId = "releaseCandidate",
            summary = "Give back what you have claimed",
            description = "An admin gives back what others have claimed, too.")
    public Response release(@PathParam("id") String id, ClaimRequest request) {
        return owner.release(id, ClaimRequest.actor(request));
    }
}
