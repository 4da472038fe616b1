package org.cupel.gateway.identity;

/** Too many keys were tried from one address; this one was not looked at. */
final class TooManyLookups extends RuntimeException {

    TooManyLookups() {
        super("Too many keys were tried from this address; this one was not looked at. Wait a second.");
    }
}
