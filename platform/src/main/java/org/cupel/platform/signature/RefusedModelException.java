package org.cupel.platform.signature;

/** A model is not what its makers signed. Trying again does not help. */
public final class RefusedModelException extends RuntimeException {

    private final Refusal refusal;

    /** @param message ends with what to try */
    public RefusedModelException(Refusal refusal, String message) {
        super(refusal.text() + ": " + message);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
