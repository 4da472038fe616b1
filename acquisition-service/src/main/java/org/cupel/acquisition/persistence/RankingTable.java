package org.cupel.acquisition.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cupel.acquisition.ranking.RankingRun;
import org.cupel.acquisition.ranking.Rankings;
import org.cupel.acquisition.ranking.ScoredEntry;
import org.cupel.platform.database.Transactions;

/** Writes a ranking in a handful of statements, whatever its size: scores are copied, evidence is joined in the database. */
@ApplicationScoped
class RankingTable implements Rankings {

    private static final String MOVED_ON =
            "select material_id from candidates where campaign_id = ? and state <> 'ranked' union "
                    + PendingElsewhere.MATERIALS
                    + " union select v.material_id from validation_results v"
                    + " join campaigns mine on mine.id = ? and mine.property = v.property";

    private final Transactions transactions;
    private final RunTable runs;

    RankingTable(Transactions transactions, RunTable runs) {
        this.transactions = transactions;
        this.runs = runs;
    }

    @Override
    public Set<String> movedOn(UUID campaignId) {
        return transactions.sql(connection -> {
            try (var statement = connection.prepareStatement(MOVED_ON)) {
                statement.setObject(1, campaignId);
                statement.setObject(2, campaignId);
                statement.setObject(3, campaignId);
                ResultSet rows = statement.executeQuery();
                Set<String> ids = new HashSet<>();
                while (rows.next()) {
                    ids.add(rows.getString(1));
                }
                return ids;
            }
        });
    }

    @Override
    public void store(RankingRun run, List<ScoredEntry> ranking) {
        transactions.sql(connection -> {
            boolean scoresOnly = runs.evidenceIsOf(connection, run);
            runs.insert(connection, run, !scoresOnly);
            int leftBehind = LinearPlans.on(connection, linear -> write(linear, run, ranking, scoresOnly));
            if (!scoresOnly) {
                learnSizes(connection);
            }
            return leftBehind;
        });
    }

    /** Pages of candidates join both tables; planned by sizes of before, a join takes time with the square of the pool. */
    private static void learnSizes(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("analyze ranking_scores");
            statement.execute("analyze candidates (id, campaign_id, state, out_of_pool, decision)");
        }
    }

    private static int write(Connection connection, RankingRun run, List<ScoredEntry> ranking, boolean scoresOnly)
            throws SQLException {
        ScoreTable.replace(connection, run, ranking);
        List<String> without = scoresOnly ? withoutEvidence(connection, run, ranking) : materials(ranking);
        if (!without.isEmpty()) {
            EvidenceTable.upsert(connection, run, without);
        }
        return EvidenceTable.markLeftBehind(connection, run);
    }

    private static List<String> withoutEvidence(Connection connection, RankingRun run, List<ScoredEntry> ranking)
            throws SQLException {
        Set<UUID> ids = ScoreTable.withoutEvidence(connection, run);
        return ids.isEmpty()
                ? List.of()
                : materials(ranking).stream()
                        .filter(materialId -> ids.contains(Rankings.candidateId(run.campaignId(), materialId)))
                        .toList();
    }

    private static List<String> materials(List<ScoredEntry> ranking) {
        return ranking.stream().map(scored -> scored.entry().materialId()).toList();
    }
}
