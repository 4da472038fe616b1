package org.cupel.ingest.run;

/** A source sends a run round in a circle. */
public final class RepeatedCursorException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RepeatedCursorException(String address) {
        super("The next page is one that was fetched before: " + address
                + ". The source goes round in a circle; what came so far is in. Tell its operators, or ask with another"
                + " page size or filter.");
    }
}
