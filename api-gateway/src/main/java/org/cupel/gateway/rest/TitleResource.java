package org.cupel.gateway.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.cupel.gateway.identity.Roles;
import org.cupel.gateway.owner.TrainingOwner;
import org.cupel.gateway.paging.PageRequest;
import org.cupel.gateway.training.ModelShelf;
import org.cupel.gateway.training.Reign;
import org.cupel.gateway.training.TitleChange;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who is champion: by whom it came to be, and how a person changes it. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.VIEWER)
@Tag(name = "models")
public class TitleResource {

    private final ModelShelf models;
    private final TrainingOwner owner;

    TitleResource(ModelShelf models, TrainingOwner owner) {
        this.models = models;
        this.owner = owner;
    }

    @GET
    @Path("/promotions")
    @Operation(operationId = "listPromotions", summary = "List who was champion when and why, newest first")
    @APIResponse(responseCode = "200", description = "One page.")
    @APIResponse(responseCode = "400", ref = "BadRequest")
    public Page<Reign> promotions(
            @QueryParam("property") String property,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("cursor") String cursor,
            @Context UriInfo uri) {
        return Page.of(models.reigns(property, PageRequest.of(limit, cursor)), uri);
    }

    @POST
    @Path("/properties/{property}/rollback")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "rollBackModel",
            summary = "Give the title back to a former champion",
            description = "Once per Idempotency-Key. Pools are predicted anew with it.")
    @RequestBody(
            required = true,
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = NewRollback.class)))
    @APIResponse(
            responseCode = "200",
            description = "It is champion again.",
            content = @Content(schema = @Schema(implementation = TitleChange.class)))
    @APIResponse(responseCode = "400", ref = "BadRequest")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponse(responseCode = "422", ref = "Unprocessable")
    public Response rollBack(
            @PathParam("property") String property,
            @HeaderParam("Idempotency-Key")
                    @Parameter(
                            required = true,
                            description = "The caller's own key of this request.",
                            example = "ada-18")
                    String key,
            String body) {
        return owner.rollBack(property, key, body);
    }
}
