package org.cupel.gateway.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.cupel.gateway.campaign.Campaign;
import org.cupel.gateway.campaign.RankingCheck;
import org.cupel.gateway.identity.Roles;
import org.cupel.gateway.owner.AcquisitionOwner;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Campaigns: ask for a step of the loop by hand. A step asked for already is the same step. */
@Path("/api/v1/campaigns/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.VIEWER)
@Tag(name = "campaigns")
public class CampaignTriggerResource {

    private final AcquisitionOwner owner;

    CampaignTriggerResource(AcquisitionOwner owner) {
        this.owner = owner;
    }

    @POST
    @Path("/training")
    @RolesAllowed(Roles.RESEARCHER)
    @Operation(operationId = "requestTraining", summary = "Train on all labels known now")
    @RequestBody(
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = StepRequest.class)))
    @APIResponse(
            responseCode = "202",
            description = "The campaign as it is now.",
            content = @Content(schema = @Schema(implementation = Campaign.class)))
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public Response training(@PathParam("id") String id, String body) {
        return owner.step(id, "training", body);
    }

    @POST
    @Path("/predictions")
    @RolesAllowed(Roles.RESEARCHER)
    @Operation(operationId = "requestPredictions", summary = "Predict the pool with the champion")
    @RequestBody(
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = StepRequest.class)))
    @APIResponse(
            responseCode = "202",
            description = "The campaign as it is now.",
            content = @Content(schema = @Schema(implementation = Campaign.class)))
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public Response predictions(@PathParam("id") String id, String body) {
        return owner.step(id, "predictions", body);
    }

    @POST
    @Path("/rankings")
    @RolesAllowed(Roles.RESEARCHER)
    @Operation(operationId = "requestRanking", summary = "Rank the pool anew")
    @RequestBody(
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = StepRequest.class)))
    @APIResponse(
            responseCode = "202",
            description = "The campaign as it is now.",
            content = @Content(schema = @Schema(implementation = Campaign.class)))
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public Response ranking(@PathParam("id") String id, String body) {
        return owner.step(id, "rankings", body);
    }

    @POST
    @Path("/rankings/{rankingId}/check")
    @RolesAllowed(Roles.RESEARCHER)
    @Operation(operationId = "checkRanking", summary = "Make a ranking again from what was kept, and compare")
    @APIResponse(
            responseCode = "200",
            description = "Whether it comes out the same, and the first that differs.",
            content = @Content(schema = @Schema(implementation = RankingCheck.class)))
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public Response check(@PathParam("id") String id, @PathParam("rankingId") String rankingId) {
        return owner.checkRanking(id, rankingId);
    }
}
