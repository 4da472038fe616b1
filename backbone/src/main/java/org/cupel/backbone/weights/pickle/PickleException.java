package org.cupel.backbone.weights.pickle;

/** A pickle that is damaged, too large, or asks for more than data; the message says what was found and what to try. */
public final class PickleException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PickleException(String message) {
        super(message);
    }
}
