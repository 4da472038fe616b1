package org.cupel.gateway.optimade.persistence;

/** A query was stopped because its time was up. */
final class TookTooLongException extends RuntimeException {

    TookTooLongException() {
        super("The query took too long", null, false, false);
    }
}
