package org.cupel.predict.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Comparator;
import java.util.List;
import org.cupel.predict.scoring.MaterialScore;
import org.cupel.predict.scoring.Rejection;
import org.cupel.predict.scoring.Reliance;
import org.cupel.predict.scoring.Scores;
import org.cupel.predict.scoring.ShardJob;

/** Writes rows in the order of their ids, so that two workers on the same materials cannot wait for each other. */
@ApplicationScoped
class PredictionRows {

    private static final String UPSERT_PREDICTION = """
            insert into predictions (model_id, material_id, property, q10, q50, q90, p_stable, p_metastable, aleatoric,
              epistemic, total, decision, reasons, structure_hash, request_id, job_epoch, interval_low, interval_high,
              ood_score, novelty, calibration)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (model_id, material_id) do update set
              property = excluded.property, q10 = excluded.q10, q50 = excluded.q50, q90 = excluded.q90,
              p_stable = excluded.p_stable, p_metastable = excluded.p_metastable, aleatoric = excluded.aleatoric,
              epistemic = excluded.epistemic, total = excluded.total, decision = excluded.decision,
              reasons = excluded.reasons, structure_hash = excluded.structure_hash, request_id = excluded.request_id,
              job_epoch = excluded.job_epoch, interval_low = excluded.interval_low,
              interval_high = excluded.interval_high, ood_score = excluded.ood_score, novelty = excluded.novelty,
              calibration = excluded.calibration, created_at = now()
            """;
    private static final String UPSERT_REJECTION = """
            insert into rejections (model_id, material_id, reason, request_id) values (?, ?, ?, ?)
            on conflict (model_id, material_id) do update set
              reason = excluded.reason, request_id = excluded.request_id, created_at = now()
            """;

    private final ReasonsMapper reasons;

    PredictionRows(ReasonsMapper reasons) {
        this.reasons = reasons;
    }

    void upsert(Connection connection, ShardJob shard, long epoch, Scores scores) throws SQLException {
        try (var upsert = connection.prepareStatement(UPSERT_PREDICTION)) {
            for (MaterialScore score : sorted(scores.scored(), Comparator.comparing(MaterialScore::materialId))) {
                bind(upsert, shard, scores.property(), score);
                upsert.setLong(16, epoch);
                bind(upsert, score.reliance());
                upsert.addBatch();
            }
            upsert.executeBatch();
        }
    }

    private void bind(PreparedStatement upsert, ShardJob shard, String property, MaterialScore score)
            throws SQLException {
        var prediction = score.prediction();
        upsert.setObject(1, shard.modelId());
        upsert.setString(2, score.materialId());
        upsert.setString(3, property);
        upsert.setDouble(4, prediction.quantiles().q10());
        upsert.setDouble(5, prediction.quantiles().q50());
        upsert.setDouble(6, prediction.quantiles().q90());
        upsert.setDouble(7, prediction.pStable());
        upsert.setDouble(8, prediction.pMetastable());
        upsert.setDouble(9, prediction.uncertainty().aleatoric());
        upsert.setDouble(10, prediction.uncertainty().epistemic());
        upsert.setDouble(11, prediction.uncertainty().total());
        upsert.setString(12, score.verdict().decision().name());
        upsert.setString(13, reasons.toJson(score.reasons()));
        upsert.setString(14, score.structureHash());
        upsert.setObject(15, shard.requestId());
    }

    private static void bind(PreparedStatement upsert, Reliance reliance) throws SQLException {
        boolean known = reliance != null;
        upsert.setObject(17, known ? reliance.intervalLow() : null, Types.DOUBLE);
        upsert.setObject(18, known ? reliance.intervalHigh() : null, Types.DOUBLE);
        upsert.setObject(19, known ? reliance.oodScore() : null, Types.DOUBLE);
        upsert.setObject(20, known ? reliance.novelty() : null, Types.DOUBLE);
        upsert.setString(21, known ? reliance.calibration() : null);
    }

    void upsertRejections(Connection connection, ShardJob shard, List<Rejection> rejections) throws SQLException {
        try (var upsert = connection.prepareStatement(UPSERT_REJECTION)) {
            for (Rejection rejection : sorted(rejections, Comparator.comparing(Rejection::materialId))) {
                upsert.setObject(1, shard.modelId());
                upsert.setString(2, rejection.materialId());
                upsert.setString(3, rejection.reason());
                upsert.setObject(4, shard.requestId());
                upsert.addBatch();
            }
            upsert.executeBatch();
        }
    }

    private static <T> List<T> sorted(List<T> rows, Comparator<T> order) {
        return rows.stream().sorted(order).toList();
    }
}
