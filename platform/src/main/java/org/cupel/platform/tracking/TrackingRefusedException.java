package org.cupel.platform.tracking;

/** The server understood a command and will never take it. */
final class TrackingRefusedException extends RuntimeException {

    TrackingRefusedException(String message, Throwable cause) {
        super(message, cause);
    }
}
