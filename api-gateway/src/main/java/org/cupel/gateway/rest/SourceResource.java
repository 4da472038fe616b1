package org.cupel.gateway.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.cupel.gateway.identity.Roles;
import org.cupel.gateway.ingestion.BegunRun;
import org.cupel.gateway.ingestion.SourceOverview;
import org.cupel.gateway.owner.SourceOwner;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Sources of materials: what they are, when they run, and how to run them now. */
@Path("/api/v1/sources")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.VIEWER)
@Tag(name = "sources")
public class SourceResource {

    private final SourceOwner owner;

    SourceResource(SourceOwner owner) {
        this.owner = owner;
    }

    @GET
    @Operation(operationId = "listSources", summary = "List sources with their newest runs")
    @APIResponse(
            responseCode = "200",
            description = "All of them.",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = SourceOverview.class)))
    public Response all() {
        return owner.all();
    }

    @GET
    @Path("/{name}")
    @Operation(operationId = "getSource", summary = "One source with its newest run")
    @APIResponse(
            responseCode = "200",
            description = "The source.",
            content = @Content(schema = @Schema(implementation = SourceOverview.class)))
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Response one(@PathParam("name") String name) {
        return owner.one(name);
    }

    @POST
    @Path("/{name}/runs")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "runSource",
            summary = "Run a source now",
            description =
                    "A source has one run at a time: while one is under way, its id is returned. Follow it under /ingestions.")
    @RequestBody(
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = NewSourceRun.class)))
    @APIResponse(
            responseCode = "202",
            description = "Begun.",
            content = @Content(schema = @Schema(implementation = BegunRun.class)))
    @APIResponse(responseCode = "400", ref = "BadRequest")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Response run(@PathParam("name") String name, String body) {
        return owner.run(name, body);
    }

    @POST
    @Path("/{name}/reparse")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "reparseSource",
            summary = "Read all stored answers of a source again",
            description = "As each address last answered, e.g. after a reader was mended. Nothing is asked for.")
    @APIResponse(
            responseCode = "202",
            description = "Begun.",
            content = @Content(schema = @Schema(implementation = BegunRun.class)))
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Response reparse(@PathParam("name") String name) {
        return owner.reparse(name);
    }

    @POST
    @Path("/{name}/pause")
    @RolesAllowed(Roles.ADMIN)
    @Operation(operationId = "pauseSource", summary = "Stop the schedule of a source until it is resumed")
    @APIResponse(
            responseCode = "200",
            description = "The source.",
            content = @Content(schema = @Schema(implementation = SourceOverview.class)))
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Response pause(@PathParam("name") String name) {
        return owner.pause(name);
    }

    @POST
    @Path("/{name}/resume")
    @RolesAllowed(Roles.ADMIN)
    @Operation(operationId = "resumeSource", summary = "Let the schedule run a source again")
    @APIResponse(
            responseCode = "200",
            description = "The source.",
            content = @Content(schema = @Schema(implementation = SourceOverview.class)))
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Response resume(@PathParam("name") String name) {
        return owner.resume(name);
    }
}
