package org.cupel.train.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.cupel.platform.database.Transactions;
import org.cupel.train.model.ModelStore;
import org.cupel.train.model.TrainedModel;
import org.cupel.train.promotion.Comparison;

@ApplicationScoped
class ModelRepository implements ModelStore {

    private final Transactions transactions;

    ModelRepository(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Optional<TrainedModel> find(UUID modelId) {
        return first("select * from models where model_id = ?", modelId);
    }

    @Override
    public Optional<TrainedModel> lockChampion(String property) {
        return first(
                "select m.* from champions c join models m using (model_id) where c.property = ? for update of c",
                property);
    }

    @Override
    public void add(TrainedModel model) {
        update(
                """
                insert into models (model_id, run_id, property, manifest_key, onnx_key, onnx_sha256, weights_key,
                  weights_sha256, snapshot_hash, validation_mae, metrics)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)""",
                model.modelId(),
                model.runId(),
                model.property(),
                model.manifestKey(),
                model.onnxKey(),
                model.onnxSha256(),
                model.weightsKey(),
                model.weightsSha256(),
                model.snapshotHash(),
                model.validationMae(),
                model.metricsJson());
    }

    @Override
    public void decide(TrainedModel model, Comparison comparison) {
        update(
                """
                insert into promotions (property, model_id, champion_model_id, validation_mae, champion_validation_mae,
                  validation_rows, promoted, reason)
                values (?, ?, ?, ?, ?, ?, ?, ?)""",
                model.property(),
                model.modelId(),
                comparison.championModelId(),
                comparison.challengerMae(),
                comparison.championMae(),
                comparison.validationRows(),
                comparison.promoted(),
                comparison.reason());
        if (comparison.promoted()) {
            update("""
                    insert into champions (property, model_id) values (?, ?)
                    on conflict (property) do update set model_id = excluded.model_id, since = now()""", model.property(), model.modelId());
        }
    }

    private Optional<TrainedModel> first(String sql, Object parameter) {
        return transactions.sql(connection -> {
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                select.setObject(1, parameter);
                ResultSet row = select.executeQuery();
                return row.next() ? Optional.of(model(row)) : Optional.empty();
            }
        });
    }

    private void update(String sql, Object... parameters) {
        transactions.sql(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < parameters.length; i++) {
                    statement.setObject(i + 1, parameters[i]);
                }
                return statement.executeUpdate();
            }
        });
    }

    private static TrainedModel model(ResultSet row) throws SQLException {
        return new TrainedModel(
                row.getObject("model_id", UUID.class),
                row.getObject("run_id", UUID.class),
                row.getString("property"),
                row.getString("manifest_key"),
                row.getString("onnx_key"),
                row.getString("onnx_sha256"),
                row.getString("weights_key"),
                row.getString("weights_sha256"),
                row.getString("snapshot_hash"),
                row.getDouble("validation_mae"),
                row.getString("metrics"));
    }
}
