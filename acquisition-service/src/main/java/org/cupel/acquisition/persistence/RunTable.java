package org.cupel.acquisition.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cupel.acquisition.campaign.CampaignDefinition;
import org.cupel.acquisition.ranking.PoolScorer;
import org.cupel.acquisition.ranking.RankingRun;
import org.cupel.acquisition.ranking.RankingRuns;
import org.cupel.platform.database.Transactions;

/** Rankings as rows: which model and parameters put whom on top. */
@ApplicationScoped
class RunTable implements RankingRuns {

    private static final String RUN = """
            insert into active_learning_runs (id, campaign_id, iteration, model_id, prediction_request_id, policy,
              parameters, seed, pool_size, pool_hash, ranked, rejected, best_so_far, incumbent, picks, created_at,
              scores_key, evidence)
            values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)
            """;
    private static final String EVIDENCE = """
            select model_id = ? and prediction_request_id = ? from active_learning_runs
            where campaign_id = ? and evidence order by created_at desc, id limit 1
            """;

    private static final String FIND = "select * from active_learning_runs where campaign_id = ? and id = ?";
    private static final String NEWEST =
            "select * from active_learning_runs where campaign_id = ? order by created_at desc, id limit ?";
    private static final String OLDER = """
            select r.* from active_learning_runs r join active_learning_runs b on b.campaign_id = r.campaign_id
            where r.campaign_id = ? and b.id = ?
              and (r.created_at < b.created_at or r.created_at = b.created_at and r.id > b.id)
            order by r.created_at desc, r.id limit ?
            """;

    private final Transactions transactions;
    private final ObjectMapper json;

    RunTable(Transactions transactions, ObjectMapper json) {
        this.transactions = transactions;
        this.json = json;
    }

    @Override
    public Optional<Recorded> find(UUID campaignId, UUID runId) {
        return read(FIND, campaignId, runId).stream().findFirst();
    }

    @Override
    public List<Recorded> newest(UUID campaignId, UUID before, int limit) {
        return before == null ? read(NEWEST, campaignId, limit) : read(OLDER, campaignId, before, limit);
    }

    private List<Recorded> read(String sql, Object... parameters) {
        return transactions.sql(connection -> {
            try (var statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < parameters.length; i++) {
                    statement.setObject(i + 1, parameters[i]);
                }
                ResultSet rows = statement.executeQuery();
                List<Recorded> runs = new ArrayList<>();
                while (rows.next()) {
                    runs.add(recorded(rows));
                }
                return runs;
            }
        });
    }

    private static Recorded recorded(ResultSet row) throws SQLException {
        return new Recorded(
                row.getObject("id", UUID.class),
                row.getObject("campaign_id", UUID.class),
                row.getInt("iteration"),
                row.getObject("model_id", UUID.class),
                row.getObject("prediction_request_id", UUID.class),
                row.getString("policy"),
                row.getString("parameters"),
                row.getLong("seed"),
                row.getInt("pool_size"),
                row.getString("pool_hash"),
                row.getInt("ranked"),
                row.getInt("rejected"),
                row.getObject("best_so_far", Double.class),
                row.getDouble("incumbent"),
                row.getString("picks"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getString("scores_key"),
                row.getBoolean("evidence"));
    }

    /** Whether the candidates hold the very predictions that the run is made of. */
    boolean evidenceIsOf(Connection connection, RankingRun run) throws SQLException {
        try (var statement = connection.prepareStatement(EVIDENCE)) {
            statement.setObject(1, run.modelId());
            statement.setObject(2, run.predictionRequestId());
            statement.setObject(3, run.campaignId());
            ResultSet row = statement.executeQuery();
            return row.next() && row.getBoolean(1);
        }
    }

    void insert(Connection connection, RankingRun run, boolean evidence) throws SQLException {
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
            statement.setString(17, run.scoresKey());
            statement.setBoolean(18, evidence);
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
        parameters.put("explorationSchedule", definition.schedule());
        if (definition.policy().explores()) {
            parameters.put("weight", PoolScorer.explorationWeight(definition, run.iteration(), run.ranked()));
        }
        parameters.put("round", run.iteration());
        parameters.put("batchSize", definition.batchSize());
        parameters.put("batch", BatchJson.parts(definition.batch()));
        parameters.put("incumbent", run.incumbent());
        parameters.put("mean", "q50");
        parameters.put("sigma", "total");
        parameters.putAll(run.notes());
        return parameters;
    }

    private String toJson(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
