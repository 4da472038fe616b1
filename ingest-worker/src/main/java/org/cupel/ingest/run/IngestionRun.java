package org.cupel.ingest.run;

import java.time.Instant;
import java.util.UUID;

/**
 * One reading of one source.
 *
 * @param selection expression of {@link org.cupel.crystal.select.CrystalSelection}, empty for all
 * @param method how the labels were obtained, e.g. {@code dft}
 * @param counts of the rows whose effect is committed
 * @param error why it failed, null when it did not
 */
public record IngestionRun(
        UUID runId,
        String source,
        String name,
        SourceFormat format,
        String selection,
        String method,
        String rawSha256,
        String rawKey,
        RunState state,
        RunCounts counts,
        String error,
        Instant createdAt,
        Instant startedAt,
        Instant finishedAt) {

    /** What was asked for. */
    IngestionRequest request() {
        return new IngestionRequest(source, name, format, selection, method);
    }
}
