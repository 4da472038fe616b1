package org.cupel.train.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.cupel.train.model.ModelStore;
import org.cupel.train.model.TrainedModel;

@ApplicationScoped
class ModelRepository implements ModelStore {

    private final Rows rows;

    ModelRepository(Rows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<TrainedModel> find(UUID modelId) {
        return rows.first("select * from models where model_id = ?", ModelMapper::model, modelId);
    }

    @Override
    public void add(TrainedModel model) {
        rows.update(
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
}
