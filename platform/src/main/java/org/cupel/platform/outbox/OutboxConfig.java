package org.cupel.platform.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "cupel.outbox")
interface OutboxConfig {

    /** Pause between looks when nobody kicks. */
    @WithDefault("250MS")
    Duration poll();

    /** Rows sent before they are marked together. */
    @WithDefault("500")
    int batch();

    /** How long published rows are kept for people. */
    @WithDefault("7D")
    Duration retention();
}
