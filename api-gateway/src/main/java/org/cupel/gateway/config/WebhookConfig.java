package org.cupel.gateway.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How other programs are told what happens. */
@ConfigMapping(prefix = "cupel.gateway.webhooks")
public interface WebhookConfig {

    /** What the secrets of all webhooks follow from, at least 32 characters; without it there are none. Another one changes all secrets. */
    Optional<String> key();

    /** Private networks that may be told nevertheless. */
    Optional<List<String>> allowedNetworks();

    /** Webhooks that there may be. */
    @WithDefault("100")
    int most();

    /** How long a receiver may take. */
    @WithDefault("PT15S")
    Duration timeout();

    /** Deliveries under way at a time, per gateway. */
    @WithDefault("4")
    int concurrent();

    /** Deliveries under way to one receiver, so that a slow one does not hold up the others. */
    @WithDefault("2")
    int perReceiver();

    /** How often what is due is looked for. */
    @WithDefault("PT1S")
    Duration poll();

    /** After which somebody else sends it; more than timeout. */
    @WithDefault("PT1M")
    Duration lease();

    /** Pause before the second attempt; each further one is three times as long, up to four hours. */
    @WithDefault("PT5S")
    Duration firstRetry();

    /** How long a delivery is tried. */
    @WithDefault("P1D")
    Duration giveUpAfter();

    /** How long nothing may arrive before the webhook is disabled. */
    @WithDefault("P3D")
    Duration disableAfter();

    /** How long deliveries are kept to be looked at. */
    @WithDefault("P30D")
    Duration keep();
}
