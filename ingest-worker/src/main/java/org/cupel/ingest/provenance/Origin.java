package org.cupel.ingest.provenance;

import java.time.Instant;
import java.util.UUID;

/**
 * Where something comes from, down to the bytes.
 *
 * @param licence as it was when the run began, like {@code citation}
 * @param address that was asked, or the name of the file that was sent
 * @param rawKey where the exact bytes lie in S3
 * @param row place in them, from 1
 * @param reader that read them, null while they are being read
 */
public record Origin(
        String source,
        String licence,
        String citation,
        UUID runId,
        String cause,
        Instant runStartedAt,
        long fetchId,
        String address,
        Instant requestedAt,
        String rawSha256,
        String rawKey,
        long rawSizeBytes,
        int row,
        String reader,
        int readerVersion) {}
