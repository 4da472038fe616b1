package org.cupel.ingest.http;

/** What a body must be; a body that is something else, or breaks off, is asked for again. */
public enum Content {
    /** One JSON document, or one per line. Small enough to start over, so compression is allowed on the way. */
    JSON("application/json, application/vnd.api+json;q=0.9, */*;q=0.1", false),
    /** A gzip file. */
    GZIP("*/*", true),
    /** An xz file. */
    XZ("*/*", true),
    /** A tar archive that is not compressed itself. */
    TAR("*/*", true),
    /** Anything; only the length and a checksum tell whether it is whole. */
    ANY("*/*", true);

    private final String accept;
    private final boolean resumable;

    Content(String accept, boolean resumable) {
        this.accept = accept;
        this.resumable = resumable;
    }

    String accept() {
        return accept;
    }

    /** Whether a later try goes on at the byte where an earlier one stopped. */
    boolean resumable() {
        return resumable;
    }

    /** Byte ranges of a body that is compressed on the fly mean nothing, so only what starts over may be. */
    String acceptEncoding() {
        return resumable ? "identity" : "gzip";
    }
}
