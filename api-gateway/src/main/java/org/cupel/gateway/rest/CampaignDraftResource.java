package org.cupel.gateway.rest;

import jakarta.annotation.security.RolesAllowed;
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
import org.cupel.gateway.campaign.Campaign;
import org.cupel.gateway.campaign.CampaignOverview;
import org.cupel.gateway.campaign.Note;
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

/** Campaigns: what people write, drafts and notes. */
@Path("/api/v1/campaigns/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.VIEWER)
@Tag(name = "campaigns")
public class CampaignDraftResource {

    private final CampaignOverview campaigns;
    private final AcquisitionOwner owner;

    CampaignDraftResource(CampaignOverview campaigns, AcquisitionOwner owner) {
        this.campaigns = campaigns;
        this.owner = owner;
    }

    @PUT
    @RolesAllowed(Roles.RESEARCHER)
    @Operation(
            operationId = "editCampaign",
            summary = "Write a draft anew",
            description = "The whole definition under the same name; a campaign that was started does not change.")
    @RequestBody(
            required = true,
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = NewCampaign.class)))
    @APIResponse(
            responseCode = "200",
            description = "The draft as it is now.",
            content = @Content(schema = @Schema(implementation = Campaign.class)))
    @APIResponse(responseCode = "400", ref = "BadRequest")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponse(responseCode = "422", ref = "Unprocessable")
    public Response edit(@PathParam("id") String id, String body) {
        return owner.editCampaign(id, body);
    }

    @POST
    @Path("/notes")
    @RolesAllowed({Roles.RESEARCHER, Roles.LAB})
    @Operation(
            operationId = "writeNote",
            summary = "Write a note down",
            description = "Notes are never changed. Repeated under the same Idempotency-Key, it is the same note.")
    @RequestBody(
            required = true,
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = NewNote.class)))
    @APIResponse(
            responseCode = "201",
            description = "Written.",
            content = @Content(schema = @Schema(implementation = Note.class)))
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "422", ref = "Unprocessable")
    public Response note(
            @PathParam("id") String id,
            @HeaderParam("Idempotency-Key")
                    @Parameter(description = "The caller's own key of this note.", example = "note-42")
                    String key,
            String body) {
        return owner.note(id, key, body);
    }

    @GET
    @Path("/notes")
    @Operation(operationId = "listNotes", summary = "List a campaign's notes, newest first")
    @APIResponse(responseCode = "200", description = "One page.")
    @APIResponse(responseCode = "400", ref = "BadRequest")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Page<Note> notes(
            @PathParam("id") String id,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("cursor") String cursor,
            @Context UriInfo uri) {
        return Page.of(campaigns.notes(id, PageRequest.of(limit, cursor)), uri);
    }
}
