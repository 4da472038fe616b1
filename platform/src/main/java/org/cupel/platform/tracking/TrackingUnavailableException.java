package org.cupel.platform.tracking;

/** The tracking server is not configured, away, or refused. What was recorded waits and is delivered later. */
public final class TrackingUnavailableException extends RuntimeException {

    public TrackingUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
