package org.cupel.gateway.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.cupel.gateway.identity.Roles;
import org.cupel.gateway.owner.ResultBatchOwner;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Many results in one request. */
@Path("/api/v1/results")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.LAB)
@Tag(name = "candidates")
public class ResultBatchResource {

    private final ResultBatchOwner owner;

    ResultBatchResource(ResultBatchOwner owner) {
        this.owner = owner;
    }

    @POST
    @Consumes({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(
            operationId = "postResults",
            summary = "Report many results",
            description =
                    "Each row stands for itself: one that is refused hinders no other. Look at each status. At most"
                            + " 1000 rows, as JSON, or as CSV in UTF-8 with the same names in its header; rows in which nothing is"
                            + " written are skipped. Once per Idempotency-Key and row: the same batch sent again goes on where it"
                            + " ended and doubles nothing. With dryRun it is said what would happen, and nothing does.")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = NewResultBatch.class)),
                @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class))
            })
    @APIResponse(
            responseCode = "200",
            description = "What became of each row.",
            content = @Content(schema = @Schema(implementation = ResultBatchAnswer.class)))
    @APIResponse(responseCode = "400", ref = "BadRequest")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    public Response report(
            @HeaderParam("Idempotency-Key")
                    @Parameter(
                            required = true,
                            description = "The caller's own key of this batch.",
                            example = "lab-7-week-42")
                    String key,
            @QueryParam("dryRun")
                    @DefaultValue("false")
                    @Parameter(
                            description = "Whether the batch is only tried out.",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
                    String dryRun,
            @QueryParam("actor")
                    @Parameter(
                            description = "Who reports all rows. Read only where the door is open; elsewhere it is the"
                                    + " caller.")
                    String actor,
            @Context HttpHeaders headers,
            byte[] body) {
        return owner.report(key, dryRun, actor, headers.getMediaType(), body);
    }
}
