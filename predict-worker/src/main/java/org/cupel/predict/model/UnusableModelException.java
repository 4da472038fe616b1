package org.cupel.predict.model;

/** A model that another attempt would not make usable. */
public final class UnusableModelException extends RuntimeException {

    public UnusableModelException(String message) {
        super(message);
    }

    public UnusableModelException(String message, Throwable cause) {
        super(message, cause);
    }
}
