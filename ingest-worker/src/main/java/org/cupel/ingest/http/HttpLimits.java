package org.cupel.ingest.http;

import java.time.Duration;
import java.util.Map;

/**
 * How patient and how polite downloads are.
 *
 * @param userAgent tells a server whom to write to
 * @param hosts rates of single hosts, by name
 */
public record HttpLimits(
        TimeOuts timeOuts, Retrying retrying, Circuit circuit, Rate rate, Map<String, Rate> hosts, String userAgent) {

    public HttpLimits {
        hosts = Map.copyOf(hosts);
    }

    /** Of {@code host}, a name without a port. */
    Rate rate(String host) {
        return hosts.getOrDefault(host, rate);
    }

    /**
     * When a server is too slow.
     *
     * @param firstByte from the request to the head of the answer
     * @param wholeBody of one try
     * @param slowWindow a body that grows by less than {@code slowBytes} in this time counts as broken off
     */
    public record TimeOuts(
            Duration connect, Duration firstByte, Duration wholeBody, Duration slowWindow, long slowBytes) {}

    /**
     * When to try again.
     *
     * @param attempts in a row that bring nothing new
     * @param firstPause bound of the first pause; doubles with every failure up to {@code longestPause}
     * @param totalTime for all attempts that bring nothing new, pauses included
     * @param longestRetryAfter a server that asks for more is left alone until then
     */
    public record Retrying(
            int attempts, Duration firstPause, Duration longestPause, Duration totalTime, Duration longestRetryAfter) {}

    /**
     * When a host is left alone.
     *
     * @param failures in a row
     * @param open for how long it is left alone then
     */
    public record Circuit(int failures, Duration open) {}

    /**
     * What a host is asked to bear.
     *
     * @param burst requests that may follow at once after a pause
     * @param atOnce open at the same time, 1 to 4
     */
    public record Rate(double requestsPerSecond, int burst, int atOnce) {

        public Rate {
            if (!(requestsPerSecond > 0) || burst < 1 || atOnce < 1 || atOnce > 4) {
                throw new IllegalArgumentException("A host cannot be asked " + requestsPerSecond
                        + " times a second in bursts of " + burst + ", " + atOnce
                        + " at once. Set a positive rate and burst, and 1 to 4 requests at once.");
            }
        }
    }
}
