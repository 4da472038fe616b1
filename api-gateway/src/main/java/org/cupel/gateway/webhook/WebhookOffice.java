package org.cupel.gateway.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.cupel.gateway.campaign.Campaigns;
import org.cupel.gateway.config.WebhookConfig;
import org.cupel.gateway.failure.Kind;
import org.cupel.gateway.paging.PageRequest;
import org.cupel.gateway.paging.Slice;
import org.cupel.platform.problem.ProblemException;

/** Makes webhooks, takes them back, and tries them. */
@ApplicationScoped
public class WebhookOffice {

    private static final int UNPROCESSABLE = 422;

    private final WebhookStore store;
    private final WebhookSecrets secrets;
    private final Receivers receivers;
    private final Campaigns campaigns;
    private final Announcer announcer;
    private final WebhookConfig config;
    private final Clock clock = Clock.systemUTC();

    WebhookOffice(
            WebhookStore store,
            WebhookSecrets secrets,
            Receivers receivers,
            Campaigns campaigns,
            Announcer announcer,
            WebhookConfig config) {
        this.store = store;
        this.secrets = secrets;
        this.receivers = receivers;
        this.campaigns = campaigns;
        this.announcer = announcer;
        this.config = config;
    }

    /**
     * @param campaignId null for every campaign
     * @throws ProblemException 404 or 422 when it would never be told anything, 409 when there are too many
     */
    public IssuedWebhook create(String url, List<String> eventTypes, String campaignId, String by) {
        secrets.requireKey();
        receivers.check(url);
        var webhook = new Webhook(
                UUID.randomUUID(),
                url,
                known(eventTypes),
                campaignId == null ? null : existing(campaignId),
                by,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                null,
                null,
                null);
        Webhook kept = store.add(webhook, config.most())
                .orElseThrow(() -> new ProblemException(
                        409,
                        "too-many-webhooks",
                        "There are " + config.most()
                                + " webhooks, which is as many as there may be. Delete one first."));
        return new IssuedWebhook(secrets.text(kept.id()), kept);
    }

    public Slice<Webhook> page(PageRequest request) {
        return store.page(request);
    }

    /** What was not sent yet is not sent any more. */
    public Webhook delete(String id) {
        return store.remove(Kind.WEBHOOK.id(id)).orElseThrow(() -> Kind.WEBHOOK.unknown(id));
    }

    /** Sends something in a moment; when it arrives, a disabled webhook is no longer disabled. */
    public Delivery test(String id) {
        Webhook webhook = webhook(id);
        secrets.requireKey();
        return announcer.announceTest(webhook, clock.instant());
    }

    public Slice<Delivery> deliveries(String id, PageRequest request) {
        return store.deliveries(webhook(id).id(), request);
    }

    private Webhook webhook(String id) {
        return store.find(Kind.WEBHOOK.id(id)).orElseThrow(() -> Kind.WEBHOOK.unknown(id));
    }

    private UUID existing(String campaignId) {
        UUID id = Kind.CAMPAIGN.id(campaignId);
        campaigns.find(id).orElseThrow(() -> Kind.CAMPAIGN.unknown(id));
        return id;
    }

    private static List<String> known(List<String> eventTypes) {
        if (eventTypes == null || eventTypes.isEmpty() || !EventType.texts().containsAll(eventTypes)) {
            throw new ProblemException(
                    UNPROCESSABLE,
                    "invalid-webhook",
                    "The event types " + eventTypes + " are not known. Send some of " + EventType.texts() + ".");
        }
        return eventTypes.stream().distinct().sorted().toList();
    }
}
