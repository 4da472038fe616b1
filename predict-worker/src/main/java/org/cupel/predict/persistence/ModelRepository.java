package org.cupel.predict.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.cupel.platform.database.Transactions;
import org.cupel.predict.model.ModelCatalog;
import org.cupel.predict.model.ModelReference;

@ApplicationScoped
class ModelRepository implements ModelCatalog {

    private static final String COLUMNS = "select model_id, run_id, property, manifest_key, onnx_key,"
            + " onnx_sha256, snapshot_hash from training.model_list ";

    private final Transactions transactions;

    ModelRepository(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Optional<ModelReference> find(UUID modelId) {
        return first(COLUMNS + "where model_id = ?", modelId);
    }

    @Override
    public Optional<ModelReference> champion(String property) {
        return first(COLUMNS + "where champion and property = ? order by created_at desc limit 1", property);
    }

    private Optional<ModelReference> first(String sql, Object parameter) {
        return transactions.sql(connection -> {
            try (var select = connection.prepareStatement(sql)) {
                select.setObject(1, parameter);
                var row = select.executeQuery();
                return row.next() ? Optional.of(reference(row)) : Optional.empty();
            }
        });
    }

    private static ModelReference reference(ResultSet row) throws SQLException {
        return new ModelReference(
                row.getObject("model_id", UUID.class),
                row.getObject("run_id", UUID.class),
                row.getString("property"),
                row.getString("manifest_key"),
                row.getString("onnx_key"),
                row.getString("onnx_sha256"),
                row.getString("snapshot_hash"));
    }
}
