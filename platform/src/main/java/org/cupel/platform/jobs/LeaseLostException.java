package org.cupel.platform.jobs;

/** Another worker took the job over; the current one must stop without any effect. */
public final class LeaseLostException extends RuntimeException {

    public LeaseLostException(String message) {
        super(message);
    }
}
