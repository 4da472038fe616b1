package org.cupel.ingest.http;

import java.nio.file.Path;
import java.time.Instant;

/** What a server answered in the end. */
public sealed interface Answer {

    int status();

    /** Empty if the server told none. */
    String etag();

    /** When the answer was complete. */
    Instant at();

    /** Tries that failed before. */
    int retries();

    /** The version already held is the newest one. */
    record NotModified(int status, String etag, Instant at, int retries) implements Answer {}

    /**
     * A whole and checked body.
     *
     * @param file the exact bytes as the server sent them, still compressed if they came so
     * @param contentType empty if the server told none, as {@code lastModified}
     * @param resumedFromByte where the last try began; 0 if it brought all
     */
    record Body(
            Path file,
            long sizeBytes,
            int status,
            String contentType,
            String etag,
            String lastModified,
            Instant at,
            int retries,
            long resumedFromByte)
            implements Answer {}
}
