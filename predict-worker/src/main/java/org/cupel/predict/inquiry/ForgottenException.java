package org.cupel.predict.inquiry;

import java.util.UUID;

/** Somebody forgot the inquiry while it was answered. */
public final class ForgottenException extends RuntimeException {

    public ForgottenException(UUID id) {
        super("Inquiry " + id + " is gone; nobody waits for its answers.");
    }
}
