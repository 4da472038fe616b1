package org.cupel.ingest.rest;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.cupel.ingest.run.IngestionRun;

/** A run as callers see it; counts are of committed rows, so they grow while it runs. */
public record RunView(
        UUID runId,
        String source,
        String name,
        String format,
        String select,
        String method,
        String rawSha256,
        String state,
        int rowsRead,
        int upserted,
        int unchanged,
        int deselected,
        int rejected,
        String error,
        Instant createdAt,
        Instant startedAt,
        Instant finishedAt) {

    static RunView of(IngestionRun run) {
        return new RunView(
                run.runId(),
                run.source(),
                run.name(),
                lower(run.format()),
                run.selection(),
                run.method(),
                run.rawSha256(),
                lower(run.state()),
                run.counts().rowsRead(),
                run.counts().upserted(),
                run.counts().unchanged(),
                run.counts().deselected(),
                run.counts().rejected(),
                run.error(),
                run.createdAt(),
                run.startedAt(),
                run.finishedAt());
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
