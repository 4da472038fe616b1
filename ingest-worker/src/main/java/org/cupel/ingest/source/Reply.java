package org.cupel.ingest.source;

import java.nio.file.Path;
import java.time.Instant;

/**
 * What came back.
 *
 * @param file the exact bytes, null when the answer is that nothing changed
 * @param retries requests beyond the first
 */
public record Reply(
        Path file, long sizeBytes, int status, String etag, String lastModified, Instant requestedAt, int retries) {

    public boolean notModified() {
        return file == null;
    }
}
