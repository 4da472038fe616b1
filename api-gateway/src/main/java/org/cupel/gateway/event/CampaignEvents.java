package org.cupel.gateway.event;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.cupel.gateway.config.GatewayConfig;

/**
 * Tells listeners what happens, from the moment they listen.
 *
 * <p>A listener that is too slow loses its stream rather than slow the others or fill the memory; it connects again and
 * reads the campaign to catch up.
 */
@ApplicationScoped
public class CampaignEvents {

    private final BroadcastProcessor<CampaignEvent> everything = BroadcastProcessor.create();
    private final int buffer;

    CampaignEvents(GatewayConfig config) {
        this.buffer = config.eventBuffer();
    }

    public void tell(CampaignEvent event) {
        everything.onNext(event);
    }

    public Multi<CampaignEvent> of(UUID campaignId) {
        return those(event -> event.concerns(campaignId));
    }

    /** @param types names of topics */
    public Multi<CampaignEvent> of(Set<String> types) {
        return those(event -> types.contains(event.type()));
    }

    /** What is not meant for a listener does not fill its buffer. */
    private Multi<CampaignEvent> those(Predicate<CampaignEvent> wanted) {
        return everything.filter(wanted).onOverflow().buffer(buffer);
    }
}
