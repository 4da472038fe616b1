package org.cupel.gateway.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.cupel.gateway.candidate.Candidate;
import org.cupel.gateway.candidate.CandidateCatalogue;
import org.cupel.gateway.candidate.CandidateSummary;
import org.cupel.gateway.identity.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A campaign's candidates, as JSON or CSV. */
@Path("/api/v1/campaigns/{id}/candidates")
@RolesAllowed(Roles.VIEWER)
@Tag(name = "candidates")
public class CandidateListResource {

    private final CandidateCatalogue candidates;

    CandidateListResource(CandidateCatalogue candidates) {
        this.candidates = candidates;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listCandidates",
            summary = "List a campaign's candidates",
            description =
                    "Best first unless sorted otherwise. With Accept: text/csv the page comes as CSV and the next one"
                            + " is named by the header Link.")
    @APIResponse(responseCode = "200", description = "One page.")
    @APIResponse(responseCode = "400", ref = "BadRequest")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Page<Candidate> json(
            @PathParam("id") String id, @BeanParam CandidateParameters parameters, @Context UriInfo uri) {
        return Page.of(candidates.page(id, parameters.filter(), parameters.sort, parameters.page()), uri);
    }

    @GET
    // Whoever takes anything gets JSON.
    @Produces("text/csv;qs=0.5")
    @Operation(hidden = true)
    @APIResponse(
            responseCode = "200",
            description = "One page.",
            content = @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)))
    public Response csv(@PathParam("id") String id, @BeanParam CandidateParameters parameters, @Context UriInfo uri) {
        var slice = candidates.page(id, parameters.filter(), parameters.sort, parameters.page());
        var answer = Response.ok(CandidateCsv.ROWS.write(slice.items(), true), "text/csv;charset=utf-8");
        String next = PageLinks.next(slice, uri);
        return (next == null ? answer : answer.header("Link", "<" + next + ">; rel=\"next\"")).build();
    }

    @GET
    @Path("summary")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "summariseCandidates",
            summary = "Count a campaign's candidates",
            description = "How many the same filter lets through, by state and decision; sort and page mean nothing.")
    @APIResponse(responseCode = "200", description = "Counts.")
    @APIResponse(responseCode = "400", ref = "BadRequest")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public CandidateSummary summary(@PathParam("id") String id, @BeanParam CandidateParameters parameters) {
        return candidates.summary(id, parameters.filter());
    }
}
