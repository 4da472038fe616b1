package org.cupel.platform.inbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "cupel.inbox")
interface InboxConfig {

    /** Tries of an effect that fails by itself before the message becomes a dead letter. */
    @WithDefault("3")
    int attempts();

    /** First pause; doubles with every attempt. */
    @WithDefault("200MS")
    Duration backoff();

    @WithDefault("10S")
    Duration longestBackoff();

    /** How long ids are remembered; longer than Kafka keeps messages. */
    @WithDefault("30D")
    Duration retention();
}
