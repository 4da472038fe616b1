package org.cupel.ingest.source;

/** The source will not answer this, however often it is asked. */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    public RefusedException(int status, String message) {
        super(message);
        this.status = status;
    }

    /** HTTP status, 0 when the refusal was not HTTP's. */
    public int status() {
        return status;
    }
}
