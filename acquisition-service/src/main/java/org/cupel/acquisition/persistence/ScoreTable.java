package org.cupel.acquisition.persistence;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cupel.acquisition.ranking.GoalOdds;
import org.cupel.acquisition.ranking.PoolEntry;
import org.cupel.acquisition.ranking.RankingRun;
import org.cupel.acquisition.ranking.Rankings;
import org.cupel.acquisition.ranking.ScoredEntry;

/** Scores of the newest ranking, one narrow row per candidate. */
final class ScoreTable {

    private static final String SUPERSEDED = """
            delete from ranking_scores o using ranking_scores n
            where n.campaign_id = ? and n.run_id = ? and o.campaign_id = ? and o.run_id <> ?
              and o.candidate_id = n.candidate_id
            """;
    private static final String WITHOUT_EVIDENCE = """
            select s.candidate_id from ranking_scores s
            left join candidates c on c.id = s.candidate_id and c.campaign_id = ?
            where s.campaign_id = ? and s.run_id = ?
              and (c.id is null or c.out_of_pool is not null or c.model_id <> ?)
            """;

    private ScoreTable() {}

    /** @param ranking best first */
    static void replace(Connection connection, RankingRun run, List<ScoredEntry> ranking) throws SQLException {
        var others = new OtherValuesJson(run.definition().goal());
        double[] odds = GoalOdds.of(run.definition(), ranking);
        try (var copy = new ScoreCopy(connection, run)) {
            for (int i = 0; i < ranking.size(); i++) {
                ScoredEntry scored = ranking.get(i);
                PoolEntry entry = scored.entry();
                UUID id = Rankings.candidateId(run.campaignId(), entry.materialId());
                copy.row(id, i + 1, scored.score(), entry.median(), entry.sigma(), odds[i], others.of(entry));
            }
            copy.finish();
        }
        try (var statement = connection.prepareStatement(SUPERSEDED)) {
            statement.setObject(1, run.campaignId());
            statement.setObject(2, run.id());
            statement.setObject(3, run.campaignId());
            statement.setObject(4, run.id());
            statement.executeUpdate();
        }
    }

    /** Candidates of the run that are new, come back into the pool, or hold another model's predictions. */
    static Set<UUID> withoutEvidence(Connection connection, RankingRun run) throws SQLException {
        try (var statement = connection.prepareStatement(WITHOUT_EVIDENCE)) {
            statement.setObject(1, run.campaignId());
            statement.setObject(2, run.campaignId());
            statement.setObject(3, run.id());
            statement.setObject(4, run.modelId());
            ResultSet rows = statement.executeQuery();
            Set<UUID> ids = new HashSet<>();
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
            }
            return ids;
        }
    }
}
