package org.cupel.backbone.weights;

/** A checkpoint that cannot be used; the message names file, tensor and value and says what to try. */
public class WeightException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public WeightException(String message) {
        super(message);
    }

    public WeightException(String message, Throwable cause) {
        super(message, cause);
    }
}
