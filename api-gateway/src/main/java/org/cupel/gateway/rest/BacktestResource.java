package org.cupel.gateway.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import org.cupel.gateway.backtest.Backtest;
import org.cupel.gateway.backtest.BacktestDetail;
import org.cupel.gateway.backtest.BacktestJournal;
import org.cupel.gateway.identity.Roles;
import org.cupel.gateway.owner.AcquisitionOwner;
import org.cupel.gateway.paging.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Which search, before it costs an experiment. */
@Path("/api/v1/back-tests")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.VIEWER)
@Tag(name = "back-tests")
public class BacktestResource {

    private static final String SVG = "image/svg+xml";

    private final BacktestJournal backtests;
    private final AcquisitionOwner owner;

    BacktestResource(BacktestJournal backtests, AcquisitionOwner owner) {
        this.backtests = backtests;
        this.owner = owner;
    }

    @PUT
    @Path("/tables")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Roles.RESEARCHER)
    @Operation(
            operationId = "uploadTable",
            summary = "Upload a table whose results are all known",
            description =
                    "Separated by commas, tabs or semicolons, gzip or not. The same bytes again are the same table.")
    @APIResponse(
            responseCode = "200",
            description = "Stored.",
            content = @Content(schema = @Schema(implementation = TableSchema.class)))
    @APIResponse(responseCode = "422", ref = "Unprocessable")
    public Response upload(
            @QueryParam("name") @Parameter(description = "Name of the file.", example = "oxides.csv") String name,
            InputStream body) {
        return owner.uploadTable(name, body);
    }

    @POST
    @RolesAllowed(Roles.RESEARCHER)
    @Operation(
            operationId = "createBacktest",
            summary = "Search finished data again to compare policies",
            description = "With the same Idempotency-Key, the same request again returns the first back-test.")
    @RequestBody(
            required = true,
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = NewBacktest.class)))
    @APIResponse(responseCode = "202", description = "Queued; it is played in the background, search by search.")
    @APIResponse(responseCode = "200", description = "It was there before.")
    @APIResponse(responseCode = "400", ref = "BadRequest")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponse(responseCode = "422", ref = "Unprocessable")
    public Response create(
            @HeaderParam("Idempotency-Key")
                    @Parameter(
                            required = true,
                            description = "Of your own, e.g. a UUID; the same one when you repeat the request.")
                    String idempotencyKey,
            String body) {
        return owner.orderBacktest(idempotencyKey, body);
    }

    @GET
    @Operation(operationId = "listBacktests", summary = "List back-tests, newest first")
    @APIResponse(responseCode = "200", description = "One page.")
    @APIResponse(responseCode = "400", ref = "BadRequest")
    public Page<Backtest> list(
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("cursor") String cursor,
            @Context UriInfo uri) {
        return Page.of(backtests.page(PageRequest.of(limit, cursor)), uri);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getBacktest", summary = "Follow a back-test and read what it found")
    @APIResponse(responseCode = "200", description = "The back-test.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public BacktestDetail get(@PathParam("id") String id) {
        return backtests.detail(id);
    }

    @GET
    @Path("/{id}/curve.svg")
    @Produces({SVG, MediaType.APPLICATION_JSON})
    @Operation(operationId = "getBacktestCurve", summary = "See the discovery curves")
    @APIResponse(responseCode = "200", description = "Hits over results.", content = @Content(mediaType = SVG))
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Response curve(@PathParam("id") String id) {
        return Response.ok(backtests.curve(id), SVG).build();
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.RESEARCHER)
    @Operation(
            operationId = "cancelBacktest",
            summary = "Cancel a back-test",
            description = "It ends before its next decision. Cancelling again changes nothing.")
    @APIResponse(responseCode = "200", description = "Cancelled.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public Response cancel(@PathParam("id") String id) {
        return owner.cancelBacktest(id);
    }
}
