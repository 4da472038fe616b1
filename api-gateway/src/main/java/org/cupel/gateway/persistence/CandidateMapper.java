package org.cupel.gateway.persistence;

import java.sql.SQLException;
import org.cupel.gateway.candidate.Candidate;
import org.cupel.gateway.candidate.HistoryEntry;

/** Rows of {@code acquisition.candidate_list} and {@code candidate_history_list}. */
final class CandidateMapper {

    private CandidateMapper() {}

    static Candidate candidate(Columns row) throws SQLException {
        return new Candidate(
                row.id("id"),
                row.id("campaign_id"),
                row.text("material_id"),
                row.text("formula"),
                row.texts("elements"),
                row.integer("atom_count"),
                row.text("state"),
                row.text("held_from"),
                row.bigint("version"),
                row.id("run_id"),
                row.id("model_id"),
                row.integer("rank"),
                row.number("score"),
                row.number("q10"),
                row.number("q50"),
                row.number("q90"),
                row.numberOrNull("p_stable"),
                row.numberOrNull("p_metastable"),
                row.number("aleatoric"),
                row.number("epistemic"),
                row.number("total"),
                row.text("decision"),
                row.json("reasons"),
                row.numberOrNull("interval_low"),
                row.numberOrNull("interval_high"),
                row.numberOrNull("ood_score"),
                row.text("out_of_pool"),
                row.instant("updated_at"),
                row.numberOrNull("p_goal"),
                row.id("pending_in"),
                row.json("contradictions"),
                row.numberOrNull("ranked_median"),
                row.numberOrNull("ranked_sigma"),
                row.json("other_properties"),
                row.text("claimed_by"),
                row.instant("claimed_at"));
    }

    static HistoryEntry history(Columns row) throws SQLException {
        return new HistoryEntry(
                row.bigint("id"),
                row.text("action"),
                row.text("from_state"),
                row.text("to_state"),
                row.bigint("version_before"),
                row.bigint("version_after"),
                row.text("actor"),
                row.text("reason"),
                row.instant("moved_at"));
    }
}
