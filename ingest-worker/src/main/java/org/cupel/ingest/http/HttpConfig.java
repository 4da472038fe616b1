package org.cupel.ingest.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

/** What can be set about downloads. */
@ConfigMapping(prefix = "cupel.ingest.http")
interface HttpConfig {

    /** Sent with every request, so that a server's keeper knows whom to write to. */
    @WithDefault("cupel-ingest/0.1")
    String userAgent();

    /** Until a connection stands. */
    @WithDefault("10S")
    Duration connectTimeout();

    /** From the request to the head of the answer. */
    @WithDefault("60S")
    Duration firstByteTimeout();

    /** For one try at a whole body. */
    @WithDefault("6H")
    Duration wholeBodyTimeout();

    /** A body that grows by less than {@code slow-bytes} in this time counts as broken off. */
    @WithDefault("60S")
    Duration slowWindow();

    /** Bytes; see {@code slow-window}. */
    @WithDefault("4096")
    long slowBytes();

    /** Tries in a row that bring nothing new. */
    @WithDefault("6")
    int attempts();

    /** Bound of the first random pause; it doubles with every failure. */
    @WithDefault("1S")
    Duration firstPause();

    /** Bound of all pauses that the server did not ask for. */
    @WithDefault("60S")
    Duration longestPause();

    /** For all tries that bring nothing new, pauses included. */
    @WithDefault("2H")
    Duration totalTime();

    /** A server that asks for a longer pause is left alone until then. */
    @WithDefault("1H")
    Duration longestRetryAfter();

    /** Failures in a row after which a host is left alone. */
    @WithDefault("10")
    int circuitFailures();

    /** For how long it is left alone. */
    @WithDefault("2M")
    Duration circuitOpen();

    /** Of one host, over all downloads of this worker. */
    @WithDefault("5")
    double requestsPerSecond();

    /** Requests that may follow at once after a pause. */
    @WithDefault("5")
    int burst();

    /** Requests to one host at the same time, at most 4. */
    @WithDefault("4")
    int atOnce();

    /** Other rates, by the name of the host. */
    Map<String, HostConfig> hosts();

    /** The rate of one host. */
    interface HostConfig {
        double requestsPerSecond();

        @WithDefault("1")
        int burst();

        @WithDefault("4")
        int atOnce();
    }
}
