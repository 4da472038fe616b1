package org.cupel.surrogate.table;

/** A table that cannot be read or does not hold what was asked for; the message says what to try. */
public final class TableException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public TableException(String message) {
        super(message);
    }
}
