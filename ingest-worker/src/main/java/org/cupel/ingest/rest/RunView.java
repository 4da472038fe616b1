package org.cupel.ingest.rest;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.cupel.ingest.run.IngestionRequest;
import org.cupel.ingest.run.IngestionRun;
import org.cupel.ingest.run.RunCounts;
import org.cupel.ingest.run.Traffic;

/** A run as callers see it; counts are of committed rows, so they grow while it runs. */
public record RunView(
        UUID runId,
        String source,
        String name,
        String cause,
        String format,
        String select,
        String method,
        String baseUrl,
        Instant since,
        String state,
        int fetched,
        int stored,
        int notModified,
        int retried,
        long bytes,
        int announced,
        int rowsRead,
        int upserted,
        int unchanged,
        int deselected,
        int rejected,
        int withdrawn,
        int references,
        List<String> warnings,
        String error,
        Instant createdAt,
        Instant startedAt,
        Instant finishedAt) {

    static RunView of(IngestionRun run) {
        IngestionRequest request = run.request();
        Traffic traffic = run.traffic();
        RunCounts counts = run.counts();
        return new RunView(
                run.runId(),
                request.source(),
                request.name(),
                lower(request.cause()),
                request.format() == null ? null : lower(request.format()),
                request.selection(),
                request.method(),
                request.baseUrl(),
                request.since(),
                lower(run.state()),
                traffic.fetched(),
                traffic.stored(),
                traffic.notModified(),
                traffic.retried(),
                traffic.bytes(),
                run.announced(),
                counts.rowsRead(),
                counts.upserted(),
                counts.unchanged(),
                counts.deselected(),
                counts.rejected(),
                counts.withdrawn(),
                counts.references(),
                run.warnings(),
                run.error(),
                run.createdAt(),
                run.startedAt(),
                run.finishedAt());
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
