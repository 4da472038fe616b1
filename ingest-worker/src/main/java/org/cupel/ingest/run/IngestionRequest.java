package org.cupel.ingest.run;

import java.time.Instant;
import java.util.Optional;

/**
 * What a run was asked for.
 *
 * @param source name of the source, or what the sender of a file calls it
 * @param name of the file, or of the run
 * @param format of the file, null for a source that knows its own
 * @param selection expression of {@link org.cupel.crystal.select.CrystalSelection}, empty for all
 * @param method how the labels were obtained, e.g. {@code dft}
 * @param baseUrl address to ask, empty for a file
 * @param since only what changed at or after this, null for what the cause implies
 */
public record IngestionRequest(
        String source,
        String name,
        SourceFormat format,
        String selection,
        String method,
        RunCause cause,
        String baseUrl,
        Instant since) {

    /** A file that somebody sends. */
    public static IngestionRequest upload(
            String source, String name, SourceFormat format, String selection, String method) {
        return new IngestionRequest(source, name, format, selection, method, RunCause.UPLOAD, "", null);
    }

    /** The same for another reason. */
    IngestionRequest again(RunCause because) {
        return new IngestionRequest(source, name, format, selection, method, because, baseUrl, since);
    }

    /** Whether it came as a file whose format the sender told; sources know their own. */
    boolean isFile() {
        return format != null;
    }

    public Optional<Instant> changedSince() {
        return Optional.ofNullable(since);
    }
}
