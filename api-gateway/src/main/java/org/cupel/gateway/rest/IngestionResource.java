package org.cupel.gateway.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
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
import java.io.InputStream;
import java.util.List;
import org.cupel.gateway.identity.Roles;
import org.cupel.gateway.ingestion.BegunRun;
import org.cupel.gateway.ingestion.Ingestion;
import org.cupel.gateway.ingestion.IngestionJournal;
import org.cupel.gateway.ingestion.QuarantineReason;
import org.cupel.gateway.ingestion.RejectedRow;
import org.cupel.gateway.owner.IngestOwner;
import org.cupel.gateway.paging.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Uploads and what became of them. */
@Path("/api/v1/ingestions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.VIEWER)
@Tag(name = "ingestions")
public class IngestionResource {

    private final IngestionJournal ingestions;
    private final IngestOwner owner;

    IngestionResource(IngestionJournal ingestions, IngestOwner owner) {
        this.ingestions = ingestions;
        this.owner = owner;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Roles.RESEARCHER)
    @Operation(
            operationId = "createIngestion",
            summary = "Upload structures and labels",
            description =
                    "A body of any size, streamed. With an Idempotency-Key, the same request again returns the first run.")
    @APIResponse(
            responseCode = "202",
            description = "Stored; reading goes on in the background.",
            content = @Content(schema = @Schema(implementation = UploadSchema.class)))
    @APIResponse(responseCode = "400", ref = "BadRequest")
    @APIResponse(responseCode = "422", ref = "Unprocessable")
    public Response upload(
            @QueryParam("name") @Parameter(description = "Name of the file.", example = "structures.jsonl.gz")
                    String name,
            @QueryParam("source")
                    @DefaultValue("file")
                    @Parameter(description = "A name of your own for where it is from.")
                    String source,
            @QueryParam("format")
                    @Parameter(
                            description =
                                    "jsonl, cif, poscar, zip, table, …; told by the name of the file when absent.",
                            example = "jsonl")
                    String format,
            @QueryParam("select")
                    @Parameter(
                            description = "Which rows are taken; all when absent.",
                            example = "tm-oxides,max-atoms=40")
                    String select,
            @HeaderParam("Idempotency-Key")
                    @Parameter(description = "Of your own, e.g. a UUID; the same one when you repeat the request.")
                    String idempotencyKey,
            InputStream body) {
        return owner.upload(name, source, format, select, idempotencyKey, body);
    }

    @GET
    @Operation(operationId = "listIngestions", summary = "List ingestions, newest first")
    @APIResponse(responseCode = "200", description = "One page.")
    @APIResponse(responseCode = "400", ref = "BadRequest")
    public Page<Ingestion> list(
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("cursor") String cursor,
            @Context UriInfo uri) {
        return Page.of(ingestions.page(PageRequest.of(limit, cursor)), uri);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getIngestion", summary = "Follow an ingestion")
    @APIResponse(responseCode = "200", description = "The ingestion.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Ingestion get(@PathParam("id") String id) {
        return ingestions.existing(id);
    }

    @GET
    @Path("/{id}/rejected")
    @Operation(operationId = "listRejectedRows", summary = "List rows that could not be used, and why")
    @APIResponse(responseCode = "200", description = "One page.")
    @APIResponse(responseCode = "400", ref = "BadRequest")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Page<RejectedRow> rejected(
            @PathParam("id") String id,
            @QueryParam("limit") @DefaultValue("100") int limit,
            @QueryParam("cursor") String cursor,
            @Context UriInfo uri) {
        return Page.of(ingestions.rejected(id, PageRequest.of(limit, cursor)), uri);
    }

    @GET
    @Path("/{id}/reasons")
    @Operation(operationId = "listQuarantineReasons", summary = "Count rows that could not be used by kind of fault")
    @APIResponse(responseCode = "200", description = "The most frequent first.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public List<QuarantineReason> reasons(@PathParam("id") String id) {
        return ingestions.reasons(id);
    }

    @POST
    @Path("/{id}/release")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.RESEARCHER)
    @Operation(
            operationId = "releaseRows",
            summary = "Take rows in spite of their reasons",
            description = "They are read again in a run of their own; what makes no crystal at all stays out.")
    @RequestBody(
            required = true,
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = NewRelease.class)))
    @APIResponse(
            responseCode = "202",
            description = "Begun.",
            content = @Content(schema = @Schema(implementation = BegunRun.class)))
    @APIResponse(responseCode = "400", ref = "BadRequest")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public Response release(@PathParam("id") String id, String body) {
        return owner.release(ingestions.existing(id).runId(), body);
    }
}
