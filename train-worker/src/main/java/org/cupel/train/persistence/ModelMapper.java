package org.cupel.train.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.cupel.train.model.TrainedModel;
import org.cupel.train.promotion.ModelAction;
import org.cupel.train.promotion.ModelMove;
import org.cupel.train.promotion.ModelStanding;
import org.cupel.train.promotion.ModelState;
import org.cupel.train.promotion.RecordedMove;
import org.cupel.train.promotion.RequestKey;

/** Rows of {@code training.models}, their states and their history. */
final class ModelMapper {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ModelMapper() {}

    static TrainedModel model(ResultSet row) throws SQLException {
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

    static ModelStanding standing(ResultSet row) throws SQLException {
        return new ModelStanding(
                row.getObject("model_id", UUID.class),
                row.getString("property"),
                ModelState.named(row.getString("state")));
    }

    static RecordedMove move(ResultSet row) throws SQLException {
        String key = row.getString("request_key");
        return new RecordedMove(
                row.getLong("id"),
                new ModelMove(
                        row.getObject("model_id", UUID.class),
                        row.getString("property"),
                        ModelAction.named(row.getString("action")),
                        ModelState.named(row.getString("from_state")),
                        ModelState.named(row.getString("to_state")),
                        row.getString("actor"),
                        row.getString("reason"),
                        row.getObject("other_model_id", UUID.class),
                        json(row.getString("figures")),
                        key == null ? null : new RequestKey(key, row.getString("request_hash"))),
                row.getObject("moved_at", OffsetDateTime.class).toInstant());
    }

    private static JsonNode json(String text) throws SQLException {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException impossible) {
            throw new SQLException("A jsonb column holds no JSON", impossible);
        }
    }
}
