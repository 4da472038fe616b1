package org.cupel.gateway.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.cupel.gateway.identity.Roles;
import org.cupel.gateway.training.RunFile;
import org.cupel.gateway.training.RunFiles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a training left behind: figures, the report of the gates, the model. */
@Path("/api/v1/runs/{id}/files")
@RolesAllowed(Roles.VIEWER)
@Tag(name = "runs")
public class RunFileResource {

    private static final String ANYTHING = "application/octet-stream";
    private static final Map<String, String> TYPES = Map.of(
            "svg", "image/svg+xml",
            "png", "image/png",
            "json", "application/json",
            "csv", "text/csv",
            "html", "text/html");

    private final RunFiles files;

    RunFileResource(RunFiles files) {
        this.files = files;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listRunFiles",
            summary = "List what a training left in MLflow",
            description = "Figures, the report of the gates, the model; empty before MLflow has heard of the run.")
    @APIResponse(responseCode = "200", description = "Files by path.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public List<RunFile> list(@PathParam("id") String id) {
        return files.of(id);
    }

    @GET
    @Path("/{path: .+}")
    @Operation(
            operationId = "getRunFile",
            summary = "Fetch a file of a training",
            description = "Passed through from MLflow. It is to be saved or shown as a picture, never run as a page.")
    @APIResponse(
            responseCode = "200",
            description = "The file.",
            content = {
                @Content(mediaType = ANYTHING, schema = @Schema(implementation = String.class, format = "binary")),
                @Content(mediaType = "image/svg+xml", schema = @Schema(implementation = String.class)),
                @Content(mediaType = "image/png", schema = @Schema(implementation = String.class, format = "binary")),
                @Content(mediaType = "application/json", schema = @Schema(implementation = Object.class)),
                @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)),
                @Content(mediaType = "text/html", schema = @Schema(implementation = String.class))
            })
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Response fetch(
            @PathParam("id") String id,
            @Parameter(example = "figures/parity.svg", description = "As it is listed, slashes and all.")
                    @PathParam("path")
                    String path) {
        InputStream content = files.open(id, path);
        StreamingOutput copy = out -> {
            try (content) {
                content.transferTo(out);
            }
        };
        String name = path.substring(path.lastIndexOf('/') + 1).replaceAll("[^A-Za-z0-9._-]", "_");
        return Response.ok(copy, TYPES.getOrDefault(path.substring(path.lastIndexOf('.') + 1), ANYTHING))
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }
}
