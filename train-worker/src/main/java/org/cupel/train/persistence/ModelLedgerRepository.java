package org.cupel.train.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cupel.platform.database.Transactions;
import org.cupel.train.model.TrainedModel;
import org.cupel.train.promotion.Comparison;
import org.cupel.train.promotion.ModelAction;
import org.cupel.train.promotion.ModelLedger;
import org.cupel.train.promotion.ModelMove;
import org.cupel.train.promotion.ModelStanding;
import org.cupel.train.promotion.ModelState;
import org.cupel.train.promotion.RecordedMove;

@ApplicationScoped
class ModelLedgerRepository implements ModelLedger {

    private final Rows rows;
    private final Transactions transactions;
    private final ObjectMapper json;

    ModelLedgerRepository(Rows rows, Transactions transactions, ObjectMapper json) {
        this.rows = rows;
        this.transactions = transactions;
        this.json = json;
    }

    @Override
    public void lock(String name) {
        transactions.require("A lock");
        rows.first("select pg_advisory_xact_lock(hashtextextended(?, 0))", row -> true, "training " + name);
    }

    @Override
    public Optional<TrainedModel> champion(String property) {
        return rows.first(
                "select m.* from model_states s join models m using (model_id) where s.property = ? and s.state = ?",
                ModelMapper::model,
                property,
                ModelState.CHAMPION.wireName());
    }

    @Override
    public Optional<ModelStanding> standing(UUID modelId) {
        return rows.first("select * from model_states where model_id = ?", ModelMapper::standing, modelId);
    }

    @Override
    public List<ModelStanding> in(String property, ModelState state) {
        return rows.list(
                "select * from model_states where property = ? and state = ? order by since, model_id",
                ModelMapper::standing,
                property,
                state.wireName());
    }

    @Override
    public void begin(TrainedModel model) {
        rows.update(
                "insert into model_states (model_id, property, state) values (?, ?, ?)",
                model.modelId(),
                model.property(),
                ModelState.TRAINED.wireName());
    }

    @Override
    public RecordedMove record(ModelMove move) {
        int moved = rows.update(
                "update model_states set state = ?, since = clock_timestamp() where model_id = ? and state = ?",
                move.to().wireName(),
                move.modelId(),
                move.from().wireName());
        if (moved != 1) {
            throw new IllegalStateException("Model " + move.modelId() + " is no longer "
                    + move.from().wireName() + ". Lock the property before reading where its models stand.");
        }
        return rows.first(
                        """
                        insert into model_history (model_id, property, action, from_state, to_state, actor, reason,
                          other_model_id, figures, request_key, request_hash)
                        values (?, ?, ?, ?, ?, ?, ?, ?::uuid, ?::jsonb, ?, ?) returning *""",
                        ModelMapper::move,
                        move.modelId(),
                        move.property(),
                        move.action().wireName(),
                        move.from().wireName(),
                        move.to().wireName(),
                        move.actor(),
                        move.reason(),
                        move.other(),
                        move.figures().toString(),
                        move.request() == null ? null : move.request().key(),
                        move.request() == null ? null : move.request().hash())
                .orElseThrow();
    }

    @Override
    public Optional<RecordedMove> byRequest(String key) {
        return rows.first("select * from model_history where request_key = ?", ModelMapper::move, key);
    }

    @Override
    public Optional<UUID> predecessor(UUID modelId) {
        return rows.first(
                        "select other_model_id from model_history where model_id = ? and action = ? order by id desc limit 1",
                        row -> Optional.ofNullable(row.getObject(1, UUID.class)),
                        modelId,
                        ModelAction.PROMOTE.wireName())
                .flatMap(found -> found);
    }

    @Override
    public boolean hasReigned(UUID modelId) {
        return rows.first(
                        "select 1 from model_history where model_id = ? and to_state = ? limit 1",
                        row -> true,
                        modelId,
                        ModelState.CHAMPION.wireName())
                .isPresent();
    }

    @Override
    public void compared(TrainedModel challenger, Comparison comparison, boolean promoted) {
        rows.update(
                """
                insert into promotions (property, model_id, champion_model_id, validation_mae, champion_validation_mae,
                  validation_rows, promoted, reason, not_worse, figures)
                values (?, ?, ?::uuid, ?, ?::float8, ?, ?, ?, ?, ?::jsonb)""",
                challenger.property(),
                challenger.modelId(),
                comparison.championModelId(),
                comparison.challengerMae(),
                comparison.championMae(),
                comparison.validationRows(),
                promoted,
                comparison.reason(),
                comparison.notWorse(),
                figures(comparison));
    }

    private String figures(Comparison comparison) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("validation", comparison.validation());
        figures.put("results", comparison.results());
        figures.put("pool", comparison.pool());
        try {
            return json.writeValueAsString(figures);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Figures are always JSON", impossible);
        }
    }
}
