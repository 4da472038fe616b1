package org.cupel.gateway.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of API keys. */
@ConfigMapping(prefix = "cupel.gateway.keys")
public interface KeysConfig {

    /** How long a key that was looked up is believed: a revoked one opens no door after that. */
    @WithDefault("PT2S")
    Duration believedFor();

    /** Life of a key for which nothing else was asked. */
    @WithDefault("90")
    int days();

    /** Longest life of a key. */
    @WithDefault("366")
    int maxDays();

    /** How long an old secret stays good after a rotation when nothing else was asked. */
    @WithDefault("PT24H")
    Duration grace();

    /** The longest that may be asked. */
    @WithDefault("P14D")
    Duration maxGrace();

    /** How often the times of last use are written down. */
    @WithDefault("PT30S")
    Duration noteUseEvery();
}
