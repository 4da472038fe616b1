package org.cupel.gateway.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.cupel.gateway.campaign.ValidationResult;
import org.cupel.gateway.identity.Roles;
import org.cupel.gateway.owner.AcquisitionOwner;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Results that were reported already. */
@Path("/api/v1/results/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.LAB)
@Tag(name = "candidates")
public class ResultResource {

    private final AcquisitionOwner owner;

    ResultResource(AcquisitionOwner owner) {
        this.owner = owner;
    }

    @POST
    @Path("/correction")
    @Operation(
            operationId = "correctResult",
            summary = "Put a result in the place of a wrong one",
            description =
                    "Both are kept and name each other; the correction is the label and decides the candidate's state,"
                            + " among its other results the highest kind first. A corrected result teaches nothing and contradicts"
                            + " nothing. Once per Idempotency-Key.")
    @RequestBody(
            required = true,
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = NewResult.class)))
    @APIResponse(
            responseCode = "201",
            description = "Recorded.",
            content = @Content(schema = @Schema(implementation = ValidationResult.class)))
    @APIResponse(
            responseCode = "200",
            description = "It was recorded before.",
            content = @Content(schema = @Schema(implementation = ValidationResult.class)))
    @APIResponse(responseCode = "400", ref = "BadRequest")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponse(responseCode = "422", ref = "Unprocessable")
    public Response correct(
            @PathParam("id") String id,
            @HeaderParam("Idempotency-Key")
                    @Parameter(
                            required = true,
                            description = "The caller's own key of this correction.",
                            example = "lab-7-43")
                    String key,
            String body) {
        return owner.correctResult(id, key, body);
    }
}
