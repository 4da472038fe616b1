package org.cupel.ingest.http;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.cupel.ingest.http.HttpLimits.Circuit;
import org.cupel.ingest.http.HttpLimits.Rate;
import org.cupel.ingest.http.HttpLimits.Retrying;
import org.cupel.ingest.http.HttpLimits.TimeOuts;

/** Limits for tests: pauses of milliseconds, time-outs that a busy machine does not reach. */
record Limits(TimeOuts timeOuts, Retrying retrying, Circuit circuit, Rate rate) {

    static final Duration NEVER = Duration.ofMinutes(5);

    static Limits quick() {
        return new Limits(
                new TimeOuts(NEVER, NEVER, NEVER, NEVER, 1_000),
                new Retrying(4, Duration.ofMillis(2), Duration.ofMillis(10), NEVER, NEVER),
                new Circuit(1_000, NEVER),
                new Rate(100_000, 1_000, 4));
    }

    Limits with(TimeOuts other) {
        return new Limits(other, retrying, circuit, rate);
    }

    Limits with(Retrying other) {
        return new Limits(timeOuts, other, circuit, rate);
    }

    Limits with(Circuit other) {
        return new Limits(timeOuts, retrying, other, rate);
    }

    Limits with(Rate other) {
        return new Limits(timeOuts, retrying, circuit, other);
    }

    Downloader downloader() {
        return new Downloader(
                new HttpLimits(timeOuts, retrying, circuit, rate, Map.of(), "cupel-test"), Clock.systemUTC());
    }
}
