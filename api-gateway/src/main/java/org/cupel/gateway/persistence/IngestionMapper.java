package org.cupel.gateway.persistence;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.cupel.gateway.ingestion.Ingestion;

/** Rows of {@code ingest.run_list}. */
final class IngestionMapper {

    private static final double MILLIS = 1000.0;

    private IngestionMapper() {}

    static Ingestion ingestion(Columns row) throws SQLException {
        Double rate = rowsPerSecond(row);
        return new Ingestion(
                row.id("run_id"),
                row.text("source"),
                row.text("name"),
                row.text("state"),
                row.text("cause"),
                row.text("base_url"),
                row.instant("since"),
                row.text("raw_sha256"),
                row.integer("fetched"),
                row.integer("stored"),
                row.integer("not_modified"),
                row.integer("retried"),
                row.bigint("bytes"),
                row.integer("announced"),
                row.integer("rows_read"),
                row.integer("upserted"),
                row.integer("unchanged"),
                row.integer("deselected"),
                row.integer("rejected"),
                row.integer("withdrawn"),
                row.integer("reference_rows"),
                row.texts("warnings"),
                row.text("error"),
                running(row) ? row.text("doing") : null,
                rate,
                secondsLeft(row, rate),
                row.text("licence"),
                row.text("citation"),
                row.instant("created_at"),
                row.instant("started_at"),
                row.instant("finished_at"));
    }

    private static boolean running(Columns row) throws SQLException {
        return row.text("state").equals("running");
    }

    private static Double rowsPerSecond(Columns row) throws SQLException {
        Instant started = row.instant("started_at");
        if (started == null) {
            return null;
        }
        Instant end = row.instant("finished_at") == null ? Instant.now() : row.instant("finished_at");
        double seconds = Duration.between(started, end).toMillis() / MILLIS;
        return seconds > 0 ? row.integer("rows_read") / seconds : null;
    }

    private static Double secondsLeft(Columns row, Double rate) throws SQLException {
        int left = row.integer("announced") - row.integer("rows_read");
        return running(row) && left > 0 && rate != null && rate > 0 ? left / rate : null;
    }
}
