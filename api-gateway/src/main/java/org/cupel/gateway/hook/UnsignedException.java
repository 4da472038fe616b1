package org.cupel.gateway.hook;

/** Nobody knows whether it is from whom it says. */
public final class UnsignedException extends RuntimeException {

    public UnsignedException(String message) {
        super(message);
    }
}
