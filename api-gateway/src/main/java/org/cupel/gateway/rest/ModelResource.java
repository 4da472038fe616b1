package org.cupel.gateway.rest;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.cupel.gateway.paging.PageRequest;
import org.cupel.gateway.training.Model;
import org.cupel.gateway.training.ModelShelf;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Trained models. */
@Path("/api/v1/models")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "runs")
public class ModelResource {

    private final ModelShelf models;

    ModelResource(ModelShelf models) {
        this.models = models;
    }

    @GET
    @Operation(operationId = "listModels", summary = "List models, newest first")
    @APIResponse(responseCode = "200", description = "One page.")
    @APIResponse(responseCode = "400", ref = "BadRequest")
    public Page<Model> list(
            @QueryParam("property") String property,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("cursor") String cursor,
            @Context UriInfo uri) {
        return Page.of(models.page(property, PageRequest.of(limit, cursor)), uri);
    }

    @GET
    @Path("/champion")
    @Operation(operationId = "getChampion", summary = "Get the best model of a property")
    @APIResponse(responseCode = "200", description = "The champion.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Model champion(@QueryParam("property") @DefaultValue("eAboveHull") String property) {
        return models.champion(property);
    }
}
