package org.cupel.ingest.http;

import java.time.Duration;
import java.util.Optional;

/** One try failed in a way that another may not. */
final class TryAgainException extends Exception {

    private final transient Duration retryAfter;
    private final boolean hostInTrouble;

    private TryAgainException(String reason, Duration retryAfter, boolean hostInTrouble, Throwable cause) {
        super(reason, cause);
        this.retryAfter = retryAfter;
        this.hostInTrouble = hostInTrouble;
    }

    /** The host does not answer, or not as it should: enough of these in a row open its circuit. */
    static TryAgainException trouble(String reason, Throwable cause) {
        return new TryAgainException(reason, null, true, cause);
    }

    static TryAgainException trouble(String reason) {
        return trouble(reason, null);
    }

    /** The host is well, this body is not. */
    static TryAgainException spoiled(String reason, Throwable cause) {
        return new TryAgainException(reason, null, false, cause);
    }

    /** The host asks for patience. */
    static TryAgainException later(String reason, Optional<Duration> retryAfter, boolean hostInTrouble) {
        return new TryAgainException(reason, retryAfter.orElse(null), hostInTrouble, null);
    }

    Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    boolean hostInTrouble() {
        return hostInTrouble;
    }
}
