package org.cupel.gateway.persistence;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import org.cupel.gateway.campaign.Batch;
import org.cupel.gateway.campaign.Campaign;
import org.cupel.gateway.campaign.DriftReport;
import org.cupel.gateway.campaign.Note;
import org.cupel.gateway.campaign.Ranking;
import org.cupel.gateway.campaign.Retrain;
import org.cupel.gateway.campaign.Selection;
import org.cupel.gateway.campaign.Stopped;
import org.cupel.gateway.campaign.ValidationResult;

/** Rows of {@code acquisition.campaign_list}, {@code active_learning_run_list} and {@code validation_result_list}. */
final class CampaignMapper {

    private CampaignMapper() {}

    static Campaign campaign(Columns row) throws SQLException {
        int results = row.integer("results");
        return new Campaign(
                row.id("id"),
                row.text("name"),
                row.text("property"),
                unit(row.text("property")),
                row.number("threshold"),
                row.text("policy"),
                row.number("exploration_weight"),
                row.integer("batch_size"),
                row.integerOrNull("budget"),
                row.integer("retrain_after"),
                row.bigint("seed"),
                row.integerOrNull("max_iterations"),
                selection(row),
                row.text("state"),
                row.text("phase"),
                row.text("message"),
                row.text("warning"),
                row.integer("iteration"),
                results,
                results - row.integer("results_at_training"),
                row.integer("validated"),
                row.integer("rejected"),
                row.integer("pending"),
                row.id("model_id"),
                row.id("training_request_id"),
                row.id("prediction_request_id"),
                row.id("ranking_id"),
                row.flagOrNull("retrain_recommended"),
                row.json("retrain_reasons"),
                row.bigint("version"),
                row.instant("created_at"),
                row.instant("updated_at"),
                row.instant("phase_since"),
                row.text("owner"),
                new Retrain(
                        row.integerOrNull("retrain_after"),
                        row.integerOrNull("retrain_after_days"),
                        row.flagOrNull("retrain_on_drift")),
                row.json("stopping"),
                row.text("stopped_by") == null ? null : new Stopped(row.text("stopped_by"), row.text("stopped_why")),
                row.integerOrNull("tested"),
                row.text("goal"),
                row.json("pool_left_out"),
                batch(row.json("batch")),
                row.text("exploration_schedule"));
    }

    static Note note(Columns row) throws SQLException {
        return new Note(
                row.id("id"), row.id("campaign_id"), row.text("actor"), row.text("text"), row.instant("noted_at"));
    }

    /** Campaigns that said nothing of it have the rule alone. */
    private static Batch batch(JsonNode batch) {
        return new Batch(
                batch.path("rule").asText(),
                batch.hasNonNull("perFormula") ? batch.get("perFormula").asInt() : null,
                batch.hasNonNull("perPrototype") ? batch.get("perPrototype").asInt() : null,
                batch.path("replicates").asInt());
    }

    private static Selection selection(Columns row) throws SQLException {
        return new Selection(
                row.texts("required_elements"), row.texts("excluded_elements"), row.integerOrNull("max_atoms"));
    }

    /** Every property has one unit; see the README of schema. */
    static String unit(String property) {
        return property.equals("bandGap") ? "eV" : "eV/atom";
    }

    static Ranking ranking(Columns row) throws SQLException {
        return new Ranking(
                row.id("id"),
                row.id("campaign_id"),
                row.integer("iteration"),
                row.id("model_id"),
                row.id("prediction_request_id"),
                row.text("policy"),
                row.json("parameters"),
                row.bigint("seed"),
                row.integer("pool_size"),
                row.text("pool_hash"),
                row.integer("ranked"),
                row.integer("rejected"),
                row.numberOrNull("best_so_far"),
                row.number("incumbent"),
                row.json("picks"),
                row.instant("created_at"),
                row.text("scores_key"),
                !row.flag("evidence"));
    }

    static DriftReport drift(Columns row) throws SQLException {
        return new DriftReport(
                row.id("id"),
                row.id("campaign_id"),
                row.id("model_id"),
                row.id("prediction_request_id"),
                row.text("occasion"),
                row.integer("pool_size"),
                row.integer("pool_sampled"),
                row.integer("results"),
                row.flagOrNull("retrain_recommended"),
                row.text("not_compared"),
                row.json("reasons"),
                row.json("report"),
                row.instant("created_at"));
    }

    static ValidationResult result(Columns row) throws SQLException {
        return new ValidationResult(
                row.id("id"),
                row.id("campaign_id"),
                row.id("candidate_id"),
                row.text("material_id"),
                row.text("property"),
                row.numberOrNull("value"),
                row.text("unit"),
                row.numberOrNull("reported_value"),
                row.text("reported_unit"),
                row.numberOrNull("uncertainty"),
                row.text("kind"),
                row.text("method"),
                row.text("actor"),
                row.text("note"),
                row.text("outcome"),
                row.text("reason"),
                row.bigint("candidate_version"),
                row.instant("recorded_at"),
                row.flag("additional"),
                row.json("attachments"),
                row.flagOrNull("label"),
                row.id("corrects"),
                row.id("corrected_by"),
                row.text("claimed_by"));
    }
}
