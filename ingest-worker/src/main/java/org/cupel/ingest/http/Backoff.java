package org.cupel.ingest.http;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Pauses between tries: exponential with full jitter, so that clients which failed together do not come back together.
 */
final class Backoff {

    private final HttpLimits.Retrying limits;
    private final RandomGenerator random;

    Backoff(HttpLimits.Retrying limits, RandomGenerator random) {
        this.limits = limits;
        this.random = random;
    }

    /**
     * Never shorter than what the server asked for.
     *
     * @param failures so far, at least 1
     */
    Duration pause(int failures, TryAgainException last) {
        long bound = limits.firstPause().toNanos();
        for (int i = 1; i < failures && bound < limits.longestPause().toNanos(); i++) {
            bound *= 2;
        }
        bound = Math.min(bound, limits.longestPause().toNanos());
        Duration jittered = Duration.ofNanos(random.nextLong(bound + 1));
        return last.retryAfter().map(asked -> asked.plus(jittered)).orElse(jittered);
    }
}
