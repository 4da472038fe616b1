package org.cupel.acquisition.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cupel.acquisition.campaign.CampaignDefinition;
import org.cupel.acquisition.ranking.GoalOdds;
import org.cupel.acquisition.ranking.RankingRun;
import org.cupel.acquisition.ranking.Rankings;
import org.cupel.acquisition.ranking.ScoredEntry;
import org.cupel.platform.database.Transactions;

/** Writes a ranking in three statements, whatever its size: the evidence is joined in the database. */
@ApplicationScoped
class RankingTable implements Rankings {

    private static final String MOVED_ON =
            "select material_id from candidates where campaign_id = ? and state <> 'ranked' union "
                    + PendingElsewhere.MATERIALS
                    + " union select v.material_id from validation_results v"
                    + " join campaigns mine on mine.id = ? and mine.property = v.property";
    private static final String RUN = """
            insert into active_learning_runs (id, campaign_id, iteration, model_id, prediction_request_id, policy,
              parameters, seed, pool_size, pool_hash, ranked, rejected, best_so_far, incumbent, picks, created_at)
            values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)
            """;
    private static final String CANDIDATES = """
            insert into candidates (id, campaign_id, material_id, formula, elements, atom_count, state, run_id, model_id,
              rank, score, q10, q50, q90, p_stable, p_metastable, aleatoric, epistemic, total, decision, reasons,
              interval_low, interval_high, ood_score, p_goal, version, created_at, updated_at)
            select r.id, ?, r.material_id, s.formula, s.elements, s.atom_count, 'ranked', ?, p.model_id,
              r.rank, r.score, p.q10, p.q50, p.q90, p.p_stable, p.p_metastable, p.aleatoric, p.epistemic, p.total,
              p.decision, coalesce(p.reasons, '[]'), p.interval_low, p.interval_high, p.ood_score, r.p_goal, 1, ?, ?
            from unnest(?, ?, ?, ?, ?) as r(id, material_id, rank, score, p_goal)
            join prediction.prediction_list p on p.model_id = ? and p.property = ? and p.material_id = r.material_id
            join ingest.material_structures s on s.material_id = r.material_id
            order by r.rank
            on conflict (campaign_id, material_id) do update set
              formula = excluded.formula, elements = excluded.elements, atom_count = excluded.atom_count,
              run_id = excluded.run_id, model_id = excluded.model_id, rank = excluded.rank, score = excluded.score,
              q10 = excluded.q10, q50 = excluded.q50, q90 = excluded.q90, p_stable = excluded.p_stable,
              p_metastable = excluded.p_metastable, aleatoric = excluded.aleatoric, epistemic = excluded.epistemic,
              total = excluded.total, decision = excluded.decision, reasons = excluded.reasons,
              interval_low = excluded.interval_low, interval_high = excluded.interval_high,
              ood_score = excluded.ood_score, p_goal = excluded.p_goal, out_of_pool = null,
              version = candidates.version + 1, updated_at = excluded.updated_at
            where candidates.state = 'ranked'
            """;
    private static final String LEFT_BEHIND = """
            update candidates c set version = version + 1, updated_at = ?, out_of_pool = coalesce(
              (select 'not scored: ' || j.reason from prediction.rejection_list j
                where j.model_id = ? and j.material_id = c.material_id limit 1),
              'its property is known by now, it waits in another campaign, or it left the selection')
            where campaign_id = ? and state = 'ranked' and run_id <> ? and out_of_pool is null
            """;

    private final Transactions transactions;
    private final ObjectMapper json;

    RankingTable(Transactions transactions, ObjectMapper json) {
        this.transactions = transactions;
        this.json = json;
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
            insertRun(connection, run);
            LinearPlans.on(connection, linear -> upsertCandidates(linear, run, ranking));
            return markLeftBehind(connection, run);
        });
    }

    private void insertRun(Connection connection, RankingRun run) throws SQLException {
        try (var statement = connection.prepareStatement(RUN)) {
            statement.setObject(1, run.id());
            statement.setObject(2, run.campaignId());
            statement.setInt(3, run.iteration());
            statement.setObject(4, run.modelId());
            statement.setObject(5, run.predictionRequestId());
            statement.setString(6, run.definition().policy().wireName());
            statement.setString(7, toJson(parameters(run)));
            statement.setLong(8, run.definition().seed());
            statement.setInt(9, run.poolSize());
            statement.setString(10, run.poolHash());
            statement.setInt(11, run.ranked());
            statement.setInt(12, run.rejected());
            statement.setObject(13, run.bestSoFar(), Types.DOUBLE);
            statement.setDouble(14, run.incumbent());
            statement.setString(15, toJson(run.picks()));
            statement.setObject(16, run.at().atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
        }
    }

    private static Map<String, Object> parameters(RankingRun run) {
        CampaignDefinition definition = run.definition();
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("property", definition.property().wireName());
        parameters.put("threshold", definition.threshold());
        parameters.put("goal", GoalJson.parts(definition.goal()));
        parameters.put("explorationWeight", definition.explorationWeight());
        parameters.put("batchSize", definition.batchSize());
        parameters.put("incumbent", run.incumbent());
        parameters.put("mean", "q50");
        parameters.put("sigma", "total");
        return parameters;
    }

    private static int upsertCandidates(Connection connection, RankingRun run, List<ScoredEntry> ranking)
            throws SQLException {
        var at = run.at().atOffset(ZoneOffset.UTC);
        Object[] materials =
                ranking.stream().map(scored -> scored.entry().materialId()).toArray();
        Object[] ids = ranking.stream()
                .map(scored ->
                        Rankings.candidateId(run.campaignId(), scored.entry().materialId()))
                .toArray();
        Object[] ranks = IntStream.rangeClosed(1, ranking.size()).boxed().toArray();
        Object[] scores = ranking.stream().map(ScoredEntry::score).toArray();
        Object[] odds =
                Arrays.stream(GoalOdds.of(run.definition(), ranking)).boxed().toArray();
        try (var statement = connection.prepareStatement(CANDIDATES)) {
            statement.setObject(1, run.campaignId());
            statement.setObject(2, run.id());
            statement.setObject(3, at);
            statement.setObject(4, at);
            statement.setArray(5, connection.createArrayOf("uuid", ids));
            statement.setArray(6, connection.createArrayOf("text", materials));
            statement.setArray(7, connection.createArrayOf("int4", ranks));
            statement.setArray(8, connection.createArrayOf("float8", scores));
            statement.setArray(9, connection.createArrayOf("float8", odds));
            statement.setObject(10, run.modelId());
            statement.setString(11, run.definition().property().wireName());
            return statement.executeUpdate();
        }
    }

    private static int markLeftBehind(Connection connection, RankingRun run) throws SQLException {
        try (var statement = connection.prepareStatement(LEFT_BEHIND)) {
            statement.setObject(1, run.at().atOffset(ZoneOffset.UTC));
            statement.setObject(2, run.modelId());
            statement.setObject(3, run.campaignId());
            statement.setObject(4, run.id());
            return statement.executeUpdate();
        }
    }

    private String toJson(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
