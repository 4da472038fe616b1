package org.cupel.gateway.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.cupel.gateway.identity.Roles;
import org.cupel.gateway.paging.PageRequest;
import org.cupel.gateway.work.WorkItem;
import org.cupel.gateway.work.WorkList;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What laboratories have to do. */
@Path("/api/v1/work")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.VIEWER)
@Tag(name = "candidates")
public class WorkResource {

    private final WorkList work;

    WorkResource(WorkList work) {
        this.work = work;
    }

    @GET
    @Operation(
            operationId = "listWork",
            summary = "List what is in validation, oldest first",
            description =
                    "Of all campaigns or one, of everybody or of the caller: since when, how old, and who works on it.")
    @APIResponse(responseCode = "200", description = "One page.")
    @APIResponse(responseCode = "400", ref = "BadRequest")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Page<WorkItem> list(
            @QueryParam("mine") @DefaultValue("false") @Parameter(description = "Only what the caller has claimed.")
                    boolean mine,
            @QueryParam("campaignId") @Parameter(description = "Only that of one campaign.") String campaignId,
            @QueryParam("actor")
                    @Parameter(
                            description =
                                    "Whose is mine. Read only where the door is open; elsewhere it is the caller.")
                    String actor,
            @QueryParam("sort")
                    @DefaultValue(WorkList.OLDEST)
                    @Parameter(
                            description =
                                    "since, claimedAt, formula, campaign or rank; a leading minus means descending.")
                    String sort,
            @QueryParam("limit") @DefaultValue("50") @Parameter(description = "Rows of a page, 1 to 1000.") int limit,
            @QueryParam("cursor") @Parameter(description = "Opaque; part of 'next'.") String cursor,
            @Context UriInfo uri) {
        return Page.of(work.page(campaignId, mine, actor, sort, PageRequest.of(limit, cursor)), uri);
    }
}
