package org.cupel.platform.jobs;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "cupel.jobs")
interface JobsConfig {

    /** Jobs at a time in this process. */
    @WithDefault("1")
    int concurrency();

    /** Another worker takes a job after this without a heartbeat; heartbeats come three times as often. */
    @WithDefault("15S")
    Duration lease();

    /** Pause between looks when nobody kicks. */
    @WithDefault("500MS")
    Duration poll();

    /** Attempts in a row that may get nowhere. */
    @WithDefault("5")
    int maxAttempts();

    /** Pause before the second attempt; doubles, give or take half. */
    @WithDefault("2S")
    Duration backoff();

    @WithDefault("5M")
    Duration longestBackoff();
}
