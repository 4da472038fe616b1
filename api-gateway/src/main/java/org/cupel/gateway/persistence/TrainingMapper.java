package org.cupel.gateway.persistence;

import java.sql.SQLException;
import org.cupel.gateway.training.Model;
import org.cupel.gateway.training.TrainingProgress;
import org.cupel.gateway.training.TrainingRun;

/** Rows of {@code training.run_list} and {@code training.model_list}. */
final class TrainingMapper {

    private TrainingMapper() {}

    static TrainingRun run(Columns row) throws SQLException {
        return new TrainingRun(
                row.id("run_id"),
                row.id("request_id"),
                row.id("campaign_id"),
                row.text("property"),
                row.text("reason"),
                row.text("state"),
                row.text("snapshot_hash"),
                row.id("model_id"),
                row.json("metrics"),
                row.integerOrNull("epochs"),
                row.flagOrNull("promoted"),
                row.text("error"),
                row.text("mlflow_run_id"),
                row.instant("started_at"),
                row.instant("finished_at"));
    }

    static Model model(Columns row) throws SQLException {
        return new Model(
                row.id("model_id"),
                row.id("run_id"),
                row.text("property"),
                row.text("manifest_key"),
                row.text("onnx_key"),
                row.text("onnx_sha256"),
                row.text("snapshot_hash"),
                row.number("validation_mae"),
                row.json("metrics"),
                row.flag("champion"),
                row.text("mlflow_run_id"),
                row.instant("created_at"));
    }

    static TrainingProgress progress(Columns row) throws SQLException {
        return new TrainingProgress(
                row.integer("members"), row.integer("epoch"), row.integer("epochs_done"), row.number("validation_mae"));
    }
}
