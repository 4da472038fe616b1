package org.cupel.workbench.verify;

/** A reference file that cannot be used; the message names file, structure and value and says what to try. */
public final class ReferenceException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public ReferenceException(String message) {
        super(message);
    }

    public ReferenceException(String message, Throwable cause) {
        super(message, cause);
    }
}
