package org.cupel.gateway.rest;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import org.cupel.gateway.campaign.CampaignOverview;
import org.cupel.gateway.event.CampaignEvents;
import org.cupel.gateway.identity.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What happens in a campaign, while it happens. */
@Path("/api/v1/campaigns/{id}/events")
@RolesAllowed(Roles.VIEWER)
@Tag(name = "campaigns")
public class EventResource {

    private final CampaignOverview campaigns;
    private final CampaignEvents events;
    private final EventStreams streams;

    EventResource(CampaignOverview campaigns, CampaignEvents events, EventStreams streams) {
        this.campaigns = campaigns;
        this.events = events;
        this.streams = streams;
    }

    @GET
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            operationId = "streamCampaignEvents",
            summary = "Hear what happens in a campaign",
            description =
                    "Server-sent events from now on: the name is the topic, the data its record as in the JSON Schemas."
                            + " Materials and models concern every campaign. After a break, read the campaign to catch up.")
    @APIResponse(
            responseCode = "200",
            description = "Events without an end.",
            content = @Content(mediaType = "text/event-stream", schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Multi<OutboundSseEvent> stream(@PathParam("id") String id, @Context Sse sse) {
        return streams.of(events.of(campaigns.idOf(id)), sse);
    }
}
