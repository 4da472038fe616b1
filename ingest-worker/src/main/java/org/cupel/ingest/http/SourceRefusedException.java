package org.cupel.ingest.http;

/** The server understood and said no: asking again would not help. */
public final class SourceRefusedException extends Exception {

    private final int status;

    SourceRefusedException(int status, String message) {
        super(message);
        this.status = status;
    }

    /** The status of the answer, 200 if its body told of the refusal. */
    public int status() {
        return status;
    }
}
