package org.cupel.surrogate.batch;

/** A batch that cannot be chosen as asked; nothing has changed, and the message says what to ask for instead. */
public final class BatchRefusedException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public BatchRefusedException(String message) {
        super(message);
    }
}
