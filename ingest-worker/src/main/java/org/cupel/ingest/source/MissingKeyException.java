package org.cupel.ingest.source;

/** The source answers nobody without a key, and there is none: its run is skipped, others go on. */
public final class MissingKeyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public MissingKeyException(String message) {
        super(message);
    }
}
