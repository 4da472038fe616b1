package org.cupel.ingest.http;

import java.time.Instant;
import java.util.Optional;

/** The server could not be reached or does not answer properly; later it may. What arrived stays for the next call. */
public final class SourceUnavailableException extends Exception {

    private final transient Instant comeBackAt;
    private final int retries;

    SourceUnavailableException(String message, Instant comeBackAt, int retries, Throwable cause) {
        super(message, cause);
        this.comeBackAt = comeBackAt;
        this.retries = retries;
    }

    /** When the server, or our own patience with it, allows the next request; empty if nobody knows. */
    public Optional<Instant> comeBackAt() {
        return Optional.ofNullable(comeBackAt);
    }

    public int retries() {
        return retries;
    }
}
