package org.cupel.gateway.persistence;

import java.sql.SQLException;
import org.cupel.gateway.training.Governance;
import org.cupel.gateway.training.Model;
import org.cupel.gateway.training.ModelComparison;
import org.cupel.gateway.training.ModelMove;
import org.cupel.gateway.training.Reign;
import org.cupel.gateway.training.TrainingProgress;
import org.cupel.gateway.training.TrainingRun;

/** Rows of the views of train-worker. */
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
                row.instant("finished_at"),
                row.text("promotion_reason"));
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
                row.instant("created_at"),
                row.text("state"),
                row.instant("state_since"),
                row.text("governance_profile"),
                row.flagOrNull("gates_passed"));
    }

    static Governance governance(Columns row) throws SQLException {
        return new Governance(
                row.id("model_id"),
                row.text("profile"),
                row.flag("passed"),
                row.json("report"),
                row.instant("created_at"));
    }

    static ModelMove move(Columns row) throws SQLException {
        return new ModelMove(
                row.bigint("move_id"),
                row.id("model_id"),
                row.text("action"),
                row.text("from_state"),
                row.text("to_state"),
                row.text("actor"),
                row.text("reason"),
                row.id("other_model_id"),
                row.json("figures"),
                row.instant("moved_at"));
    }

    static ModelComparison comparison(Columns row) throws SQLException {
        return new ModelComparison(
                row.id("model_id"),
                row.id("champion_model_id"),
                row.number("validation_mae"),
                row.numberOrNull("champion_validation_mae"),
                row.integer("validation_rows"),
                row.flagOrNull("not_worse"),
                row.flag("promoted"),
                row.text("reason"),
                row.json("figures"),
                row.instant("decided_at"));
    }

    static Reign reign(Columns row) throws SQLException {
        return new Reign(
                row.bigint("move_id"),
                row.text("property"),
                row.id("model_id"),
                row.id("previous_model_id"),
                row.text("action"),
                row.text("actor"),
                row.text("reason"),
                row.json("figures"),
                row.instant("since"),
                row.instant("until"));
    }

    static TrainingProgress progress(Columns row) throws SQLException {
        return new TrainingProgress(
                row.integer("members"), row.integer("epoch"), row.integer("epochs_done"), row.number("validation_mae"));
    }
}
