package org.cupel.workbench.console;

/** A command that cannot do its work; the message says why and what to try. */
public final class WorkException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public WorkException(String message) {
        super(message);
    }

    public WorkException(String message, Throwable cause) {
        super(message, cause);
    }
}
