package org.cupel.gateway.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.cupel.gateway.identity.Roles;
import org.cupel.gateway.owner.TrainingOwner;
import org.cupel.gateway.training.TitleChange;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A person makes a model champion. A class of its own, since its path lies below that of {@link ModelResource}. */
@Path("/api/v1/models/{id}/promotion")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.VIEWER)
@Tag(name = "models")
public class PromotionResource {

    private final TrainingOwner owner;

    PromotionResource(TrainingOwner owner) {
        this.owner = owner;
    }

    @POST
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "promoteModel",
            summary = "Make a model champion",
            description = "Once per Idempotency-Key. A model that failed a required gate is refused.")
    @RequestBody(
            required = true,
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = NewTitle.class)))
    @APIResponse(
            responseCode = "200",
            description = "It is champion.",
            content = @Content(schema = @Schema(implementation = TitleChange.class)))
    @APIResponse(responseCode = "400", ref = "BadRequest")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponse(responseCode = "422", ref = "Unprocessable")
    public Response promote(
            @PathParam("id") String id,
            @HeaderParam("Idempotency-Key")
                    @Parameter(
                            required = true,
                            description = "The caller's own key of this request.",
                            example = "ada-17")
                    String key,
            String body) {
        return owner.promote(id, key, body);
    }
}
