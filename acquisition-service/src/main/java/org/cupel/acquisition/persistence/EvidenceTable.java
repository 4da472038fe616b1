package org.cupel.acquisition.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import org.cupel.acquisition.ranking.RankingRun;
import org.cupel.acquisition.ranking.Rankings;

/** Candidates with the predictions that they were ranked by: wide rows, written where predictions are others than before. */
final class EvidenceTable {

    private static final String UPSERT = """
            insert into candidates (id, campaign_id, material_id, formula, elements, atom_count, state, model_id,
              q10, q50, q90, p_stable, p_metastable, aleatoric, epistemic, total, decision, reasons,
              interval_low, interval_high, ood_score, version, created_at, updated_at)
            select r.id, ?, r.material_id, s.formula, s.elements, s.atom_count, 'ranked', p.model_id,
              p.q10, p.q50, p.q90, p.p_stable, p.p_metastable, p.aleatoric, p.epistemic, p.total,
              p.decision, coalesce(p.reasons, '[]'), p.interval_low, p.interval_high, p.ood_score, 1, ?, ?
            from unnest(?, ?) as r(id, material_id)
            join prediction.prediction_list p on p.model_id = ? and p.property = ? and p.material_id = r.material_id
            join ingest.material_structures s on s.material_id = r.material_id
            on conflict (campaign_id, material_id) do update set
              formula = excluded.formula, elements = excluded.elements, atom_count = excluded.atom_count,
              model_id = excluded.model_id,
              q10 = excluded.q10, q50 = excluded.q50, q90 = excluded.q90, p_stable = excluded.p_stable,
              p_metastable = excluded.p_metastable, aleatoric = excluded.aleatoric, epistemic = excluded.epistemic,
              total = excluded.total, decision = excluded.decision, reasons = excluded.reasons,
              interval_low = excluded.interval_low, interval_high = excluded.interval_high,
              ood_score = excluded.ood_score, out_of_pool = null,
              version = candidates.version + 1, updated_at = excluded.updated_at
            where candidates.state = 'ranked'
            """;
    private static final String LEFT_BEHIND = """
            update candidates c set version = version + 1, updated_at = ?, out_of_pool = coalesce(
              (select 'not scored: ' || j.reason from prediction.rejection_list j
                where j.model_id = ? and j.material_id = c.material_id limit 1),
              'its property is known by now, it waits in another campaign, or it left the selection')
            where c.campaign_id = ? and c.state = 'ranked' and c.out_of_pool is null
              and c.id not in (select s.candidate_id from ranking_scores s where s.campaign_id = ? and s.run_id = ?)
            """;

    private EvidenceTable() {}

    static int upsert(Connection connection, RankingRun run, List<String> materialIds) throws SQLException {
        var at = run.at().atOffset(ZoneOffset.UTC);
        Object[] ids = materialIds.stream()
                .map(materialId -> Rankings.candidateId(run.campaignId(), materialId))
                .toArray();
        try (var statement = connection.prepareStatement(UPSERT)) {
            statement.setObject(1, run.campaignId());
            statement.setObject(2, at);
            statement.setObject(3, at);
            statement.setArray(4, connection.createArrayOf("uuid", ids));
            statement.setArray(5, connection.createArrayOf("text", materialIds.toArray()));
            statement.setObject(6, run.modelId());
            statement.setString(7, run.definition().property().wireName());
            return statement.executeUpdate();
        }
    }

    /** Candidates that the run does not hold left the pool. */
    static int markLeftBehind(Connection connection, RankingRun run) throws SQLException {
        try (var statement = connection.prepareStatement(LEFT_BEHIND)) {
            statement.setObject(1, run.at().atOffset(ZoneOffset.UTC));
            statement.setObject(2, run.modelId());
            statement.setObject(3, run.campaignId());
            statement.setObject(4, run.campaignId());
            statement.setObject(5, run.id());
            return statement.executeUpdate();
        }
    }
}
