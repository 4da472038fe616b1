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
import org.cupel.gateway.training.Run;
import org.cupel.gateway.training.RunList;
import org.cupel.gateway.training.RunSource;
import org.cupel.gateway.training.TrainingRun;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Training runs. */
@Path("/api/v1/runs")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.VIEWER)
@Tag(name = "runs")
public class RunResource {

    private final RunList runs;

    RunResource(RunList runs) {
        this.runs = runs;
    }

    /** One page of runs and who told of them. */
    @Schema(description = "One page of runs and who told of them.")
    public record RunsAnswer(
            @Schema(
                    enumeration = {"mlflow", "postgres"},
                    implementation = String.class)
            RunSource source,

            @Schema(description = "For people: why this source.")
            String note,

            List<Run> items,

            @Schema(nullable = true, description = "Link to the next page, null on the last.")
            String next) {}

    @GET
    @Operation(
            operationId = "listRuns",
            summary = "List training runs, newest first",
            description = "From MLflow when it is configured and answers, else from what train-worker wrote down.")
    @APIResponse(responseCode = "200", description = "One page.")
    @APIResponse(responseCode = "400", ref = "BadRequest")
    public RunsAnswer list(
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("cursor") String cursor,
            @Context UriInfo uri) {
        var page = runs.page(PageRequest.of(limit, cursor));
        return new RunsAnswer(page.source(), page.note(), page.items(), PageLinks.next(page.slice(), uri));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getRun", summary = "Get a training run by its id or by MLflow's")
    @APIResponse(responseCode = "200", description = "The run.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public TrainingRun get(@PathParam("id") String id) {
        return runs.existing(id);
    }
}
