package org.cupel.ingest.source;

import java.time.Instant;
import java.util.UUID;

/**
 * One answer of a source, wanted or had.
 *
 * @param place order of reading within the run, from 0
 * @param rawSha256 of the exact bytes, null before they are stored
 * @param rawKey where they lie in S3, null before
 * @param rowsRead rows whose effect is committed
 * @param releases fetch whose released rows are read again, null for an ordinary fetch
 */
public record Fetch(
        long fetchId,
        UUID runId,
        int place,
        String purpose,
        String address,
        FetchState state,
        Instant requestedAt,
        String rawSha256,
        String rawKey,
        int rowsRead,
        Long releases) {}
