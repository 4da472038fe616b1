package org.cupel.train.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.cupel.train.run.TrainingRun;

/** Rows of {@code training.runs}. */
final class RunMapper {

    private RunMapper() {}

    static TrainingRun run(ResultSet row) throws SQLException {
        return new TrainingRun(
                row.getObject("run_id", UUID.class),
                row.getObject("request_id", UUID.class),
                row.getObject("campaign_id", UUID.class),
                row.getString("property"),
                row.getString("reason"),
                row.getInt("validation_results"),
                row.getObject("job_id", UUID.class),
                row.getString("state"),
                row.getString("snapshot_hash"),
                row.getObject("warm_start_model_id", UUID.class),
                row.getObject("model_id", UUID.class),
                row.getString("error"),
                instant(row, "started_at"),
                instant(row, "finished_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
