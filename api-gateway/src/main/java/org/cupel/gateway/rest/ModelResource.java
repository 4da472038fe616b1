package org.cupel.gateway.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.cupel.gateway.identity.Roles;
import org.cupel.gateway.paging.PageRequest;
import org.cupel.gateway.training.Governance;
import org.cupel.gateway.training.Model;
import org.cupel.gateway.training.ModelComparison;
import org.cupel.gateway.training.ModelMove;
import org.cupel.gateway.training.ModelShelf;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Trained models. */
@Path("/api/v1/models")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.VIEWER)
@Tag(name = "models")
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
    @Path("/{id}")
    @Operation(operationId = "getModel", summary = "Get a model")
    @APIResponse(responseCode = "200", description = "The model.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Model get(@PathParam("id") String id) {
        return models.existing(id);
    }

    @GET
    @Path("/{id}/governance")
    @Operation(operationId = "getGovernance", summary = "Get what the gates said of a model")
    @APIResponse(responseCode = "200", description = "Every gate.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Governance governance(@PathParam("id") String id) {
        return models.governance(id);
    }

    @GET
    @Path("/{id}/history")
    @Operation(operationId = "getModelHistory", summary = "List the steps of a model's life, oldest first")
    @APIResponse(responseCode = "200", description = "All steps.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public List<ModelMove> history(@PathParam("id") String id) {
        return models.history(id);
    }

    @GET
    @Path("/{id}/comparisons")
    @Operation(operationId = "getComparisons", summary = "List a model's comparisons with champions, oldest first")
    @APIResponse(responseCode = "200", description = "All comparisons.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public List<ModelComparison> comparisons(@PathParam("id") String id) {
        return models.comparisons(id);
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
