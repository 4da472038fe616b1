package org.cupel.gateway.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.cupel.gateway.identity.Roles;
import org.cupel.gateway.paging.PageRequest;
import org.cupel.gateway.work.WorkList;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A spreadsheet to write results into. A class of its own, since its path looks like one of {@link ResultResource}. */
@Path("/api/v1/results/template.csv")
@Produces("text/csv")
@RolesAllowed(Roles.LAB)
@Tag(name = "candidates")
public class ResultTemplateResource {

    private final WorkList work;

    ResultTemplateResource(WorkList work) {
        this.work = work;
    }

    @GET
    @Operation(
            operationId = "getResultTemplate",
            summary = "Download a spreadsheet for results",
            description =
                    "What is in validation, oldest first, at most 1000 rows, with empty cells for value, kind, method and"
                            + " so on. Filled in, it is a body of POST /api/v1/results; rows left empty are skipped there. Cells that"
                            + " a spreadsheet would take for formulas get an apostrophe.")
    @APIResponse(
            responseCode = "200",
            description = "CSV with a header.",
            content = @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "400", ref = "BadRequest")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Response template(
            @QueryParam("campaignId") @Parameter(description = "Only that of one campaign.") String campaignId,
            @QueryParam("mine") @DefaultValue("false") @Parameter(description = "Only what the caller has claimed.")
                    boolean mine,
            @QueryParam("actor")
                    @Parameter(
                            description =
                                    "Whose is mine. Read only where the door is open; elsewhere it is the caller.")
                    String actor) {
        var items = work.page(campaignId, mine, actor, WorkList.OLDEST, PageRequest.of(PageRequest.MAX_LIMIT, null))
                .items();
        return Response.ok(ResultTemplate.write(items), "text/csv;charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"results.csv\"")
                .build();
    }
}
