package org.cupel.platform.objectstore;

/** S3 refused, or did not answer after the retries of its client. */
public final class ObjectStoreException extends RuntimeException {

    public ObjectStoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
