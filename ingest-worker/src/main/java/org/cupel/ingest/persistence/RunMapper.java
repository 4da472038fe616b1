package org.cupel.ingest.persistence;

import java.util.Locale;
import org.cupel.ingest.run.IngestionRun;
import org.cupel.ingest.run.RunCounts;
import org.cupel.ingest.run.RunState;
import org.cupel.ingest.run.SourceFormat;

/** Between table and domain. */
final class RunMapper {

    private RunMapper() {}

    static IngestionRun toRun(IngestionRunEntity row) {
        return new IngestionRun(
                row.runId,
                row.source,
                row.name,
                SourceFormat.valueOf(row.format.toUpperCase(Locale.ROOT)),
                row.selection,
                row.method,
                row.raw.sha256,
                row.raw.objectKey,
                RunState.valueOf(row.state.toUpperCase(Locale.ROOT)),
                new RunCounts(row.rowsRead, row.upserted, row.unchanged, row.deselected, row.rejected),
                row.error,
                row.createdAt,
                row.startedAt,
                row.finishedAt);
    }

    static String stored(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
