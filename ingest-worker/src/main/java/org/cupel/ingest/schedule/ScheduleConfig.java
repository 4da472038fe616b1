package org.cupel.ingest.schedule;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.ZoneId;

/** What can be set about the schedule. */
@ConfigMapping(prefix = "cupel.ingest.schedule")
interface ScheduleConfig {

    /** Whether this worker begins runs; one that does not can still pause, resume and tell. */
    @WithDefault("true")
    boolean enabled();

    /** In which the hours of all crons are meant. */
    @WithDefault("UTC")
    ZoneId zone();

    /** What happens to moments that passed while no worker was up: {@code fire-once} or {@code skip}. */
    @WithDefault("fire-once")
    Misfire misfire();

    /** A moment counts as passed when it is this long ago. */
    @WithDefault("60S")
    Duration misfireThreshold();

    /** How often a worker tells the others that it is alive. */
    @WithDefault("15S")
    Duration checkInInterval();
}
