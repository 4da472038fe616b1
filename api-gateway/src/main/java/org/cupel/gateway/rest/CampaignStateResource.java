package org.cupel.gateway.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.cupel.gateway.campaign.Campaign;
import org.cupel.gateway.identity.Roles;
import org.cupel.gateway.owner.AcquisitionOwner;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Campaigns: start them, hold them up, let them go on, end them. */
@Path("/api/v1/campaigns/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.VIEWER)
@Tag(name = "campaigns")
public class CampaignStateResource {

    private final AcquisitionOwner owner;

    CampaignStateResource(AcquisitionOwner owner) {
        this.owner = owner;
    }

    @POST
    @Path("/start")
    @RolesAllowed(Roles.RESEARCHER)
    @Operation(operationId = "startCampaign", summary = "Start a draft; one that runs stays as it is")
    @RequestBody(
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = StepRequest.class)))
    @APIResponse(
            responseCode = "200",
            description = "The campaign as it is now.",
            content = @Content(schema = @Schema(implementation = Campaign.class)))
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public Response start(@PathParam("id") String id, String body) {
        return owner.step(id, "start", body);
    }

    @POST
    @Path("/pause")
    @RolesAllowed(Roles.RESEARCHER)
    @Operation(operationId = "pauseCampaign", summary = "Pause a campaign")
    @RequestBody(
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = StepRequest.class)))
    @APIResponse(
            responseCode = "200",
            description = "The campaign as it is now.",
            content = @Content(schema = @Schema(implementation = Campaign.class)))
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public Response pause(@PathParam("id") String id, String body) {
        return owner.step(id, "pause", body);
    }

    @POST
    @Path("/resume")
    @RolesAllowed(Roles.RESEARCHER)
    @Operation(operationId = "resumeCampaign", summary = "Let a paused campaign go on")
    @RequestBody(
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = StepRequest.class)))
    @APIResponse(
            responseCode = "200",
            description = "The campaign as it is now.",
            content = @Content(schema = @Schema(implementation = Campaign.class)))
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public Response resume(@PathParam("id") String id, String body) {
        return owner.step(id, "resume", body);
    }

    @POST
    @Path("/finish")
    @RolesAllowed(Roles.RESEARCHER)
    @Operation(operationId = "finishCampaign", summary = "Finish a campaign for good")
    @RequestBody(
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = StepRequest.class)))
    @APIResponse(
            responseCode = "200",
            description = "The campaign as it is now.",
            content = @Content(schema = @Schema(implementation = Campaign.class)))
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public Response finish(@PathParam("id") String id, String body) {
        return owner.step(id, "finish", body);
    }
}
