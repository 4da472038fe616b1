package org.cupel.predict.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cupel.platform.database.Transactions;
import org.cupel.predict.scoring.MaterialScore;
import org.cupel.predict.scoring.PredictionStore;
import org.cupel.predict.scoring.Rejection;
import org.cupel.predict.scoring.RequestProgress;
import org.cupel.predict.scoring.Scores;
import org.cupel.predict.scoring.ShardJob;

@ApplicationScoped
class PredictionRepository implements PredictionStore {

    private static final String INSERT_SHARD = """
            insert into shards (request_id, shard, shards, campaign_id, model_id, materials, job_id)
            values (?, ?, ?, ?, ?, ?, ?) on conflict (request_id, shard) do nothing
            """;
    private static final String CLOSE_SHARD = """
            update shards set state = ?, scored = ?, rejected = ?, finished_at = now() where request_id = ? and shard = ?
            """;
    private static final String FORGET = "delete from %s where model_id = ? and material_id = any (?)";
    private static final String PROGRESS = """
            select (array_agg(model_id order by shard))[1], max(shards), count(*), count(*) filter (where state = 'completed'),
              count(*) filter (where state = 'failed'), sum(materials), coalesce(sum(scored), 0),
              coalesce(sum(rejected), 0), max(last_error) filter (where state = 'requested')
            from request_progress where request_id = ? having count(*) > 0
            """;

    private final Transactions transactions;
    private final PredictionRows rows;

    PredictionRepository(Transactions transactions, PredictionRows rows) {
        this.transactions = transactions;
        this.rows = rows;
    }

    @Override
    public void requested(ShardJob shard, UUID jobId) {
        transactions.sql(connection -> {
            try (var insert = connection.prepareStatement(INSERT_SHARD)) {
                insert.setObject(1, shard.requestId());
                insert.setInt(2, shard.shard());
                insert.setInt(3, shard.shards());
                insert.setObject(4, shard.campaignId());
                insert.setObject(5, shard.modelId());
                insert.setInt(6, shard.materialIds().size());
                insert.setObject(7, jobId);
                return insert.executeUpdate();
            }
        });
    }

    @Override
    public void completed(ShardJob shard, long jobEpoch, Scores scores) {
        List<String> scored =
                scores.scored().stream().map(MaterialScore::materialId).toList();
        List<String> rejected =
                scores.rejected().stream().map(Rejection::materialId).toList();
        transactions.sql(connection -> {
            rows.upsert(connection, shard, jobEpoch, scores);
            rows.upsertRejections(connection, shard, scores.rejected());
            // A material is either scored or rejected by a model, as its newest structure has it.
            forget(connection, "rejections", shard.modelId(), scored);
            forget(connection, "predictions", shard.modelId(), rejected);
            return close(connection, shard, "completed", scored.size(), rejected.size());
        });
    }

    @Override
    public void failed(ShardJob shard, List<Rejection> rejections) {
        transactions.sql(connection -> {
            rows.upsertRejections(connection, shard, rejections);
            return close(connection, shard, "failed", 0, rejections.size());
        });
    }

    @Override
    public Optional<RequestProgress> progress(UUID requestId) {
        return transactions.sql(connection -> {
            try (var select = connection.prepareStatement(PROGRESS)) {
                select.setObject(1, requestId);
                var row = select.executeQuery();
                return row.next() ? Optional.of(progress(requestId, row)) : Optional.empty();
            }
        });
    }

    private static RequestProgress progress(UUID requestId, ResultSet row) throws SQLException {
        return new RequestProgress(
                requestId,
                row.getObject(1, UUID.class),
                row.getInt(2),
                row.getInt(3),
                row.getInt(4),
                row.getInt(5),
                row.getInt(6),
                row.getInt(7),
                row.getInt(8),
                row.getString(9));
    }

    private static void forget(Connection connection, String table, UUID modelId, List<String> ids)
            throws SQLException {
        try (var delete = connection.prepareStatement(FORGET.formatted(table))) {
            delete.setObject(1, modelId);
            delete.setArray(2, connection.createArrayOf("text", ids.toArray()));
            delete.executeUpdate();
        }
    }

    private static int close(Connection connection, ShardJob shard, String state, int scored, int rejected)
            throws SQLException {
        try (var update = connection.prepareStatement(CLOSE_SHARD)) {
            update.setString(1, state);
            update.setInt(2, scored);
            update.setInt(3, rejected);
            update.setObject(4, shard.requestId());
            update.setInt(5, shard.shard());
            return update.executeUpdate();
        }
    }
}
