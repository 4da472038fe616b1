package org.cupel.gateway.failure;

/** A part behind the gateway does not answer now; the same request may succeed in a moment. */
public final class UnavailableException extends RuntimeException {

    /** @param message which part, and what the caller can do */
    public UnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
