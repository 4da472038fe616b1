package org.cupel.platform.jobs;

/** A failure that another attempt would only repeat, e.g. an empty training set. The message is for people. */
public final class UnrecoverableJobException extends RuntimeException {

    public UnrecoverableJobException(String message) {
        super(message);
    }
}
