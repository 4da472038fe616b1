package org.cupel.gateway.rest;

import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import org.cupel.gateway.config.GatewayConfig;
import org.cupel.gateway.event.CampaignEvent;

/** Events as they are sent, with comments in between that keep an idle connection open. */
@ApplicationScoped
class EventStreams {

    /** So that a listener knows it is connected. */
    private static final Duration AT_ONCE = Duration.ofMillis(1);

    private final GatewayConfig config;

    EventStreams(GatewayConfig config) {
        this.config = config;
    }

    Multi<OutboundSseEvent> of(Multi<CampaignEvent> told, Sse sse) {
        var heartbeat = Multi.createFrom()
                .ticks()
                .startingAfter(AT_ONCE)
                .every(config.heartbeat())
                .onOverflow()
                .drop()
                .map(tick -> sse.newEventBuilder().comment("heartbeat").build());
        return Multi.createBy().merging().streams(told.map(event -> event(sse, event)), heartbeat);
    }

    private static OutboundSseEvent event(Sse sse, CampaignEvent event) {
        return sse.newEventBuilder()
                .id(event.id())
                .name(event.type())
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(event.data())
                .build();
    }
}
