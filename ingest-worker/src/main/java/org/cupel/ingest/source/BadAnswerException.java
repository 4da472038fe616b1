package org.cupel.ingest.source;

/** An answer that arrived whole and still is none, e.g. an error message with status 200. */
public final class BadAnswerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BadAnswerException(String message) {
        super(message);
    }
}
