package org.cupel.predict.model;

/** The graph refused a batch. */
public final class InferenceException extends RuntimeException {

    InferenceException(String message, Throwable cause) {
        super(message, cause);
    }
}
