package org.cupel.train.figure;

/** A figure cannot be drawn. */
public final class FigureException extends RuntimeException {

    public FigureException(String message, Throwable cause) {
        super(message, cause);
    }
}
