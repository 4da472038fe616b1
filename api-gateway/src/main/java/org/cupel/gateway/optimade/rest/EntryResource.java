package org.cupel.gateway.optimade.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.cupel.gateway.identity.Roles;
import org.cupel.gateway.optimade.property.References;
import org.cupel.gateway.optimade.property.Structures;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Structures, and what to cite for them, as OPTIMADE 1.2 asks for them. */
@Path("/optimade")
@RolesAllowed(Roles.VIEWER)
@Produces({EntryResource.JSON_API, MediaType.APPLICATION_JSON})
@Tag(name = "optimade")
public class EntryResource {

    static final String JSON_API = "application/vnd.api+json";

    private final Answers answers;

    EntryResource(Answers answers) {
        this.answers = answers;
    }

    @GET
    @Path("/{version:v[^/]+}/structures")
    @Operation(
            operationId = "listOptimadeStructures",
            summary = "Find structures with a filter of OPTIMADE",
            description = "See https://www.optimade.org for the language of filters. Pages follow links.next.")
    @APIResponse(
            responseCode = "200",
            description = "One page.",
            content = @Content(mediaType = JSON_API, schema = @Schema(implementation = DocumentSchema.class)))
    @APIResponse(responseCode = "400", ref = "OptimadeRefusal")
    @APIResponse(responseCode = "403", ref = "OptimadeRefusal")
    @APIResponse(responseCode = "404", ref = "OptimadeRefusal")
    @APIResponse(responseCode = "501", ref = "OptimadeRefusal")
    @APIResponse(responseCode = "553", ref = "OptimadeRefusal")
    public Response structures(@BeanParam ListParameters asked, @Context UriInfo uri, @Context HttpHeaders headers) {
        asked.require();
        return Sent.as(answers.list(Structures.TYPE, uri), headers);
    }

    @GET
    @Path("/{version:v[^/]+}/structures/{id:.+}")
    @Operation(operationId = "getOptimadeStructure", summary = "A structure")
    @APIResponse(
            responseCode = "200",
            description = "The structure.",
            content = @Content(mediaType = JSON_API, schema = @Schema(implementation = DocumentSchema.class)))
    @APIResponse(responseCode = "400", ref = "OptimadeRefusal")
    @APIResponse(responseCode = "404", ref = "OptimadeRefusal")
    @APIResponse(responseCode = "501", ref = "OptimadeRefusal")
    @APIResponse(responseCode = "553", ref = "OptimadeRefusal")
    public Response structure(
            @BeanParam EntryParameters asked,
            @PathParam("id") String id,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        asked.require();
        return Sent.as(answers.single(Structures.TYPE, id, uri), headers);
    }

    @GET
    @Path("/{version:v[^/]+}/references")
    @Operation(operationId = "listOptimadeReferences", summary = "What sources ask to be cited")
    @APIResponse(
            responseCode = "200",
            description = "One page.",
            content = @Content(mediaType = JSON_API, schema = @Schema(implementation = DocumentSchema.class)))
    @APIResponse(responseCode = "400", ref = "OptimadeRefusal")
    @APIResponse(responseCode = "403", ref = "OptimadeRefusal")
    @APIResponse(responseCode = "404", ref = "OptimadeRefusal")
    @APIResponse(responseCode = "501", ref = "OptimadeRefusal")
    @APIResponse(responseCode = "553", ref = "OptimadeRefusal")
    public Response references(@BeanParam ListParameters asked, @Context UriInfo uri, @Context HttpHeaders headers) {
        asked.require();
        return Sent.as(answers.list(References.TYPE, uri), headers);
    }

    @GET
    @Path("/{version:v[^/]+}/references/{id:.+}")
    @Operation(operationId = "getOptimadeReference", summary = "What to cite for a source")
    @APIResponse(
            responseCode = "200",
            description = "The reference.",
            content = @Content(mediaType = JSON_API, schema = @Schema(implementation = DocumentSchema.class)))
    @APIResponse(responseCode = "400", ref = "OptimadeRefusal")
    @APIResponse(responseCode = "404", ref = "OptimadeRefusal")
    @APIResponse(responseCode = "501", ref = "OptimadeRefusal")
    @APIResponse(responseCode = "553", ref = "OptimadeRefusal")
    public Response reference(
            @BeanParam EntryParameters asked,
            @PathParam("id") String id,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        asked.require();
        return Sent.as(answers.single(References.TYPE, id, uri), headers);
    }
}
