package org.cupel.platform.objectstore;

/** Nothing is stored under the key. */
public final class NoSuchObjectException extends RuntimeException {

    public NoSuchObjectException(String key) {
        super("Nothing is stored under '" + key + "'. Maybe the bucket was emptied or another endpoint is configured.");
    }
}
