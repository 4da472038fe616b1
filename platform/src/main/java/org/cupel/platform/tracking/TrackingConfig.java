package org.cupel.platform.tracking;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "cupel.tracking")
interface TrackingConfig {

    /** Pause between looks when nobody kicks; grows while the server is away. */
    @WithDefault("1S")
    Duration poll();

    /** Commands delivered before they are marked together. */
    @WithDefault("20")
    int batch();

    /** How long delivered commands are kept for people. */
    @WithDefault("7D")
    Duration retention();
}
