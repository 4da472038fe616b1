package org.cupel.ingest.persistence;

import java.util.List;
import java.util.Locale;
import org.cupel.ingest.run.IngestionRequest;
import org.cupel.ingest.run.IngestionRun;
import org.cupel.ingest.run.RunCause;
import org.cupel.ingest.run.RunCounts;
import org.cupel.ingest.run.RunState;
import org.cupel.ingest.run.SourceFormat;
import org.cupel.ingest.run.Traffic;

/** Between table and domain. */
final class RunMapper {

    private RunMapper() {}

    static IngestionRun toRun(IngestionRunEntity row) {
        return new IngestionRun(
                row.runId,
                request(row),
                RunState.valueOf(row.state.toUpperCase(Locale.ROOT)),
                new Traffic(row.fetched, row.stored, row.notModified, row.retried, row.bytes),
                new RunCounts(
                        row.rowsRead,
                        row.upserted,
                        row.unchanged,
                        row.deselected,
                        row.rejected,
                        row.withdrawn,
                        row.referenceRows),
                row.announced,
                List.of(row.warnings),
                row.error,
                row.createdAt,
                row.startedAt,
                row.finishedAt);
    }

    private static IngestionRequest request(IngestionRunEntity row) {
        return new IngestionRequest(
                row.source,
                row.name,
                row.format == null ? null : SourceFormat.valueOf(row.format.toUpperCase(Locale.ROOT)),
                row.selection,
                row.method,
                RunCause.valueOf(row.cause.toUpperCase(Locale.ROOT)),
                row.baseUrl,
                row.since);
    }

    static String stored(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
