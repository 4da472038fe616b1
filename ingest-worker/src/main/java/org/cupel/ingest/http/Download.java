package org.cupel.ingest.http;

import dev.failsafe.ExecutionContext;
import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;

/** All tries at one answer. */
final class Download {

    private final Downloader.Parts parts;
    private final HttpLimits.Retrying limits;
    private final Request request;
    private final SpoolFile spool;
    private final DownloadListener listener;
    private int retries;
    private long mostBytes;

    Download(Downloader.Parts parts, Request request, SpoolFile spool, DownloadListener listener) {
        this.parts = parts;
        this.limits = parts.limits().retrying();
        this.request = request;
        this.spool = spool;
        this.listener = listener;
        this.mostBytes = spool.sizeBytes();
    }

    Answer run() throws SourceRefusedException, SourceUnavailableException, InterruptedException {
        while (true) {
            long before = mostBytes;
            try {
                return Failsafe.with(policy()).get(this::tryOnce);
            } catch (FailsafeException failure) {
                TryAgainException last = exhausted(failure);
                if (mostBytes - before < parts.limits().timeOuts().slowBytes()) {
                    throw new SourceUnavailableException(
                            "Given up after " + retries + " retries: " + last.getMessage()
                                    + " Try again later; what arrived is kept.",
                            null,
                            retries,
                            last);
                }
                // A long file over a bad line: as long as it grows, going on is right.
                retries++;
            }
        }
    }

    private RetryPolicy<Answer> policy() {
        Backoff backoff = new Backoff(limits, ThreadLocalRandom.current());
        return RetryPolicy.<Answer>builder()
                .handle(TryAgainException.class)
                .withMaxAttempts(limits.attempts())
                .withMaxDuration(limits.totalTime())
                .withDelayFn(context -> backoff.pause(context.getAttemptCount(), context.getLastException()))
                .onRetryScheduled(event -> {
                    retries++;
                    listener.retrying(retries, event.getLastException().getMessage(), event.getDelay());
                })
                .build();
    }

    private Answer tryOnce(ExecutionContext<Answer> context)
            throws TryAgainException, SourceRefusedException, SourceUnavailableException, InterruptedException {
        try {
            return new Attempt(parts, request, spool, listener).run(retries);
        } catch (TryAgainException failure) {
            if (request.content().resumable()) {
                mostBytes = Math.max(mostBytes, spool.sizeBytes());
            }
            refuseLongPauses(failure, context.getElapsedTime());
            throw failure;
        }
    }

    private void refuseLongPauses(TryAgainException failure, Duration elapsed) throws SourceUnavailableException {
        Duration asked = failure.retryAfter().orElse(Duration.ZERO);
        boolean tooLong = asked.compareTo(limits.longestRetryAfter()) > 0
                || !asked.isZero() && asked.plus(elapsed).compareTo(limits.totalTime()) > 0;
        if (tooLong) {
            Instant again = parts.clock().instant().plus(asked);
            throw new SourceUnavailableException(
                    failure.getMessage() + " It asks to come back at " + again + ".", again, retries, failure);
        }
    }

    /** @return why the last try failed, if tries are used up; anything else is thrown on as it was */
    private static TryAgainException exhausted(FailsafeException failure)
            throws SourceRefusedException, SourceUnavailableException, InterruptedException {
        Throwable cause = failure.getCause();
        if (cause instanceof TryAgainException last) {
            return last;
        }
        if (cause instanceof SourceRefusedException refused) {
            throw refused;
        }
        if (cause instanceof SourceUnavailableException unavailable) {
            throw unavailable;
        }
        if (cause instanceof InterruptedException interrupted) {
            Thread.interrupted();
            throw interrupted;
        }
        throw failure;
    }
}
