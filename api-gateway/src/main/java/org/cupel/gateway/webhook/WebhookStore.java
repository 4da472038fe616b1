package org.cupel.gateway.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cupel.gateway.paging.PageRequest;
import org.cupel.gateway.paging.Slice;

/** Where webhooks are kept. Each method is one transaction. */
public interface WebhookStore {

    /** @return empty when there are as many as there may be */
    Optional<Webhook> add(Webhook webhook, int most);

    Optional<Webhook> find(UUID id);

    Slice<Webhook> page(PageRequest request);

    Optional<Webhook> remove(UUID id);

    Slice<Delivery> deliveries(UUID webhook, PageRequest request);

    /** Notes an event for everybody who wants it and was there when it happened; once, however often it is heard. */
    void announce(Announcement announcement);

    Delivery announceTest(UUID webhook, Announcement announcement);

    /** Takes what is due longest; others leave it alone for as long as the lease. */
    Optional<DueDelivery> take(int perReceiver, Duration lease);

    /** @return false when somebody else took it meanwhile; nothing is changed then */
    boolean delivered(DueDelivery due, int status);

    /**
     * @param again when to try again, null for never
     * @param disableAfter how long nothing may have arrived
     * @return false when somebody else took it meanwhile; nothing is changed then
     */
    boolean failed(DueDelivery due, Attempt.Failed failed, Instant again, Duration disableAfter);

    /** Gives up what nobody sends any more, and forgets what is old. */
    List<UUID> tidy(Duration giveUpAfter, Duration keep);
}
