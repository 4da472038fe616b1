package org.cupel.gateway.rest;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import org.cupel.gateway.event.News;
import org.cupel.gateway.identity.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What happens anywhere, while it happens. */
@Path("/api/v1/events")
@RolesAllowed(Roles.VIEWER)
@Tag(name = "campaigns")
public class NewsResource {

    private final News news;
    private final EventStreams streams;

    NewsResource(News news, EventStreams streams) {
        this.news = news;
        this.streams = streams;
    }

    @GET
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            operationId = "streamEvents",
            summary = "Hear what happens anywhere",
            description =
                    "Server-sent events from now on. The events of every campaign, as under /campaigns/{id}/events, and how far"
                            + " long work is: ingestion.progress with the run as under /ingestions, training.progress with the"
                            + " epochs of a training, inquiry.progress with the inquiry as under /inquiries. After a break, read what you show to catch up.")
    @APIResponse(
            responseCode = "200",
            description = "Events without an end.",
            content = @Content(mediaType = "text/event-stream", schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "400", ref = "BadRequest")
    public Multi<OutboundSseEvent> stream(
            @QueryParam("types")
                    @Parameter(
                            description = "Names of events separated by commas; all of them without it.",
                            example = "candidates.ranked,ingestion.progress")
                    String types,
            @Context Sse sse) {
        return streams.of(news.of(types), sse);
    }
}
