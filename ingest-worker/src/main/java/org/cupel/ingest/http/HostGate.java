package org.cupel.ingest.http;

import dev.failsafe.CircuitBreaker;
import io.github.bucket4j.Bucket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** What one host is asked to bear: a token bucket, few requests at once, the pauses it asks for, a circuit breaker. */
final class HostGate {

    private final String host;
    private final Clock clock;
    private final Duration longestPause;
    private final Bucket bucket;
    private final Semaphore slots;
    private final CircuitBreaker<Object> circuit;
    private final AtomicReference<Instant> pausedUntil = new AtomicReference<>(Instant.MIN);

    HostGate(String host, HttpLimits.Rate rate, HttpLimits limits, Clock clock) {
        this.host = host;
        this.clock = clock;
        this.longestPause = limits.retrying().longestRetryAfter();
        this.bucket = bucket(rate);
        this.slots = new Semaphore(rate.atOnce(), true);
        this.circuit = CircuitBreaker.builder()
                .withFailureThreshold(limits.circuit().failures())
                .withSuccessThreshold(1)
                .withDelay(limits.circuit().open())
                .build();
    }

    private static Bucket bucket(HttpLimits.Rate rate) {
        Duration perRequest = Duration.ofNanos(Math.round(1e9 / rate.requestsPerSecond()));
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(rate.burst()).refillGreedy(1, perRequest))
                .build();
    }

    /** Waits for this host's turn; the caller closes it when the answer has ended. */
    Turn enter(DownloadListener listener) throws InterruptedException, SourceUnavailableException {
        long start = System.nanoTime();
        if (circuit.isOpen() && circuit.getRemainingDelay().toNanos() > 0) {
            throw open();
        }
        waitOutPause();
        slots.acquire();
        try {
            bucket.asBlocking().consume(1);
            waitOutPause();
            if (!circuit.tryAcquirePermit()) {
                throw open();
            }
        } catch (InterruptedException | SourceUnavailableException notEntered) {
            slots.release();
            throw notEntered;
        }
        listener.waited(host, Duration.ofNanos(System.nanoTime() - start));
        return slots::release;
    }

    private void waitOutPause() throws InterruptedException, SourceUnavailableException {
        Instant now = clock.instant();
        Instant until = pausedUntil.get();
        if (!until.isAfter(now)) {
            return;
        }
        Duration left = Duration.between(now, until);
        if (left.compareTo(longestPause) > 0) {
            throw new SourceUnavailableException(
                    host + " asked to be left alone until " + until + ". Come back then.", until, 0, null);
        }
        TimeUnit.NANOSECONDS.sleep(left.toNanos());
    }

    private SourceUnavailableException open() {
        Instant again = clock.instant().plus(circuit.getRemainingDelay());
        return new SourceUnavailableException(
                host + " failed " + circuit.getConfig().getFailureThreshold()
                        + " times in a row and is left alone; the next try is allowed at " + again + ".",
                again,
                0,
                null);
    }

    /** All downloads from this host wait, not only the one that was told to. */
    void pause(Duration pause) {
        pausedUntil.accumulateAndGet(clock.instant().plus(pause), (one, other) -> one.isAfter(other) ? one : other);
    }

    void succeeded() {
        circuit.recordSuccess();
    }

    void failed() {
        circuit.recordFailure();
    }

    /** A try that ended before anybody could tell; the trial of a half-open circuit must not stay open for ever. */
    void undecided() {
        if (circuit.isHalfOpen()) {
            circuit.recordFailure();
        }
    }

    /** A place among those that are asking. */
    interface Turn extends AutoCloseable {
        @Override
        void close();
    }
}
