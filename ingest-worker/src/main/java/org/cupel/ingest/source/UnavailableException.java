package org.cupel.ingest.source;

/** The source does not answer now; what has arrived is kept, and a later attempt goes on there. */
public final class UnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
