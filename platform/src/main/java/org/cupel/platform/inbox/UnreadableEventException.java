package org.cupel.platform.inbox;

/** A message that no retry will make readable. */
public final class UnreadableEventException extends RuntimeException {

    public UnreadableEventException(String message, Throwable cause) {
        super(message, cause);
    }
}
