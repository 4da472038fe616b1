package org.cupel.gateway.event;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.cupel.gateway.config.GatewayConfig;

/**
 * Tells how far long work is. Owners write progress into their tables, not to Kafka; while anybody listens, it is read for all of them
 * together, and what has changed is told.
 */
@ApplicationScoped
public class Progress {

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final Underway underway;
    private final Multi<CampaignEvent> shared;
    private final Map<String, JsonNode> told = new ConcurrentHashMap<>();

    Progress(Underway underway, GatewayConfig config) {
        this.underway = underway;
        this.shared = Multi.createFrom()
                .ticks()
                .every(config.progressPause())
                .onOverflow()
                .drop()
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .onItem()
                .transformToIterable(tick -> changed())
                .onFailure()
                .retry()
                .withBackOff(config.progressPause(), LONGEST_PAUSE)
                .indefinitely()
                .broadcast()
                .withCancellationAfterLastSubscriberDeparture()
                .toAllSubscribers();
    }

    /** A slow listener misses steps, never the newest. */
    public Multi<CampaignEvent> all() {
        return shared.onOverflow().dropPreviousItems();
    }

    /** One tick comes after the other. */
    private List<CampaignEvent> changed() {
        List<CampaignEvent> now = underway.now();
        told.keySet().retainAll(now.stream().map(CampaignEvent::id).toList());
        return now.stream()
                .filter(event -> !event.data().equals(told.put(event.id(), event.data())))
                .toList();
    }
}
