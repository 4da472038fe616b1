package org.cupel.ingest.http;

import java.net.URI;
import java.time.Duration;

/** Notices a body that drips so slowly that it would never end. */
final class Pace {

    private final HttpLimits.TimeOuts limits;
    private final long startNanos = System.nanoTime();
    private long windowStartNanos = startNanos;
    private long windowStartBytes;

    Pace(HttpLimits.TimeOuts limits, long bytes) {
        this.limits = limits;
        this.windowStartBytes = bytes;
    }

    void check(URI uri, long bytes) throws TryAgainException {
        long now = System.nanoTime();
        if (now - startNanos > limits.wholeBody().toNanos()) {
            throw TryAgainException.trouble(uri + " was not complete within " + limits.wholeBody());
        }
        if (now - windowStartNanos < limits.slowWindow().toNanos()) {
            return;
        }
        if (bytes - windowStartBytes < limits.slowBytes()) {
            throw TryAgainException.trouble(uri + " sent " + (bytes - windowStartBytes) + " bytes in "
                    + Duration.ofNanos(now - windowStartNanos).toMillis() + " ms, fewer than " + limits.slowBytes());
        }
        windowStartNanos = now;
        windowStartBytes = bytes;
    }
}
