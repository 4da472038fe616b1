package org.cupel.gateway.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.cupel.gateway.campaign.Campaign;
import org.cupel.gateway.campaign.CampaignDetail;
import org.cupel.gateway.campaign.CampaignOverview;
import org.cupel.gateway.campaign.DriftReport;
import org.cupel.gateway.campaign.Ranking;
import org.cupel.gateway.campaign.ValidationResult;
import org.cupel.gateway.identity.Roles;
import org.cupel.gateway.owner.AcquisitionOwner;
import org.cupel.gateway.paging.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Campaigns: create and follow. */
@Path("/api/v1/campaigns")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.VIEWER)
@Tag(name = "campaigns")
public class CampaignResource {

    private final CampaignOverview campaigns;
    private final AcquisitionOwner owner;

    CampaignResource(CampaignOverview campaigns, AcquisitionOwner owner) {
        this.campaigns = campaigns;
        this.owner = owner;
    }

    @POST
    @RolesAllowed(Roles.RESEARCHER)
    @Operation(
            operationId = "createCampaign",
            summary = "Create a campaign",
            description = "The same name and definition again is the same campaign: 200 instead of 201.")
    @RequestBody(
            required = true,
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = NewCampaign.class)))
    @APIResponse(
            responseCode = "201",
            description = "Created.",
            content = @Content(schema = @Schema(implementation = Campaign.class)))
    @APIResponse(
            responseCode = "200",
            description = "It was there before.",
            content = @Content(schema = @Schema(implementation = Campaign.class)))
    @APIResponse(responseCode = "400", ref = "BadRequest")
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponse(responseCode = "422", ref = "Unprocessable")
    public Response create(String body) {
        return owner.createCampaign(body);
    }

    @GET
    @Operation(
            operationId = "listCampaigns",
            summary = "List campaigns",
            description = "Sorted by createdAt, updatedAt or name; a leading minus means descending.")
    @APIResponse(responseCode = "200", description = "One page.")
    @APIResponse(responseCode = "400", ref = "BadRequest")
    public Page<Campaign> list(
            @QueryParam("sort") @DefaultValue("-createdAt") String sort,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("cursor") String cursor,
            @Context UriInfo uri) {
        return Page.of(campaigns.page(sort, PageRequest.of(limit, cursor)), uri);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getCampaign", summary = "Follow a campaign")
    @APIResponse(responseCode = "200", description = "The campaign.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public CampaignDetail get(@PathParam("id") String id) {
        return campaigns.detail(id);
    }

    @GET
    @Path("/{id}/rankings")
    @Operation(operationId = "listRankings", summary = "List a campaign's active learning runs, newest first")
    @APIResponse(responseCode = "200", description = "One page.")
    @APIResponse(responseCode = "400", ref = "BadRequest")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Page<Ranking> rankings(
            @PathParam("id") String id,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("cursor") String cursor,
            @Context UriInfo uri) {
        return Page.of(campaigns.rankings(id, PageRequest.of(limit, cursor)), uri);
    }

    @GET
    @Path("/{id}/rankings/{rankingId}")
    @Operation(operationId = "getRanking", summary = "Read one active learning run")
    @APIResponse(responseCode = "200", description = "The run.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Ranking ranking(@PathParam("id") String id, @PathParam("rankingId") String rankingId) {
        return campaigns.ranking(id, rankingId);
    }

    @GET
    @Path("/{id}/results")
    @Operation(operationId = "listResults", summary = "List a campaign's validation results, newest first")
    @APIResponse(responseCode = "200", description = "One page.")
    @APIResponse(responseCode = "400", ref = "BadRequest")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Page<ValidationResult> results(
            @PathParam("id") String id,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("cursor") String cursor,
            @Context UriInfo uri) {
        return Page.of(campaigns.results(id, PageRequest.of(limit, cursor)), uri);
    }

    @GET
    @Path("/{id}/drift")
    @Operation(
            operationId = "listDriftReports",
            summary = "List what comparing pools and results with the training found, newest first",
            description = "A comparison follows every predicted pool, and every so many results.")
    @APIResponse(responseCode = "200", description = "One page.")
    @APIResponse(responseCode = "400", ref = "BadRequest")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Page<DriftReport> drift(
            @PathParam("id") String id,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("cursor") String cursor,
            @Context UriInfo uri) {
        return Page.of(campaigns.drift(id, PageRequest.of(limit, cursor)), uri);
    }
}
