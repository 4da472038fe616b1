package org.cupel.acquisition.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cupel.acquisition.drift.AdaptiveCoverage;
import org.cupel.acquisition.drift.DriftData;
import org.cupel.acquisition.drift.DriftJob;
import org.cupel.acquisition.drift.JudgedResult;
import org.cupel.acquisition.drift.PoolMaterial;
import org.cupel.acquisition.drift.PoolSample;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.CrystalException;
import org.cupel.crystal.io.CrystalJson;
import org.cupel.platform.database.Transactions;
import org.cupel.surrogate.calibration.Interval;
import org.cupel.surrogate.drift.MaterialInputs;

@ApplicationScoped
class DriftQuery implements DriftData {

    // The order of train-worker's sample of unlabelled materials, whose features lie in S3.
    private static final String SAMPLE = """
            select s.structure::text as structure, s.structure_hash, p.q50, p.epistemic
            from (select m.material_id
              from (select unnest(material_ids) as material_id from prediction_shards where request_id = ? and model_id = ?) m
              order by md5(m.material_id), m.material_id limit ?) sample
            left join prediction.prediction_list p
              on p.material_id = sample.material_id and p.model_id = ? and p.property = ?
            left join ingest.material_structures s on s.material_id = sample.material_id
            order by md5(sample.material_id), sample.material_id
            """;
    private static final String RESULTS = """
            select v.value, c.q10, c.q50, c.q90, c.interval_low, c.interval_high, c.ood_score
            from validation_results v join candidates c on c.id = v.candidate_id
            where v.campaign_id = ? and c.model_id = ? and not v.additional
              and v.value is not null and v.corrected_by is null
            order by v.recorded_at, v.id
            """;
    private static final String FOUND_WITH_INTERVAL = """
            select v.value, c.interval_low, c.interval_high, c.ood_score
            from validation_results v join candidates c on c.id = v.candidate_id
            where v.campaign_id = ? and c.ood_score is not null and not v.additional
              and v.value is not null and v.corrected_by is null
            order by v.recorded_at, v.id
            """;
    private static final String LAST_POOL = """
            select id, model_id from prediction_requests
            where campaign_id = ? and state = 'completed'
            order by requested_at desc, id limit 1
            """;
    private static final int FETCHED_AT_A_TIME = 100;

    private final Transactions transactions;

    DriftQuery(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Optional<PredictedPool> lastPool(UUID campaignId) {
        return transactions.sql(connection -> {
            try (var statement = connection.prepareStatement(LAST_POOL)) {
                statement.setObject(1, campaignId);
                ResultSet row = statement.executeQuery();
                return row.next()
                        ? Optional.of(new PredictedPool(
                                row.getObject("id", UUID.class), row.getObject("model_id", UUID.class)))
                        : Optional.empty();
            }
        });
    }

    @Override
    public PoolSample sample(DriftJob job, String property, int most) {
        return transactions.sqlInNew(
                connection -> new PoolSample(poolSize(connection, job), materials(connection, job, property, most)));
    }

    private static int poolSize(Connection connection, DriftJob job) throws SQLException {
        try (var statement = connection.prepareStatement("select pool_size from prediction_requests where id = ?")) {
            statement.setObject(1, job.predictionRequestId());
            ResultSet row = statement.executeQuery();
            row.next();
            return row.getInt(1);
        }
    }

    private static List<PoolMaterial> materials(Connection connection, DriftJob job, String property, int most)
            throws SQLException {
        try (var statement = connection.prepareStatement(SAMPLE)) {
            statement.setFetchSize(FETCHED_AT_A_TIME);
            statement.setObject(1, job.predictionRequestId());
            statement.setObject(2, job.modelId());
            statement.setInt(3, most);
            statement.setObject(4, job.modelId());
            statement.setString(5, property);
            ResultSet rows = statement.executeQuery();
            List<PoolMaterial> materials = new ArrayList<>();
            while (rows.next()) {
                materials.add(material(rows));
            }
            return materials;
        }
    }

    private static PoolMaterial material(ResultSet row) throws SQLException {
        Crystal crystal = crystal(row.getString("structure"));
        return new PoolMaterial(
                crystal == null ? MaterialInputs.unknown() : MaterialInputs.of(crystal),
                crystal == null ? null : crystal.composition(),
                row.getString("structure_hash"),
                number(row, "q50"),
                number(row, "epistemic"));
    }

    private static Crystal crystal(String structure) {
        try {
            return structure == null ? null : CrystalJson.read(structure);
        } catch (CrystalException unreadable) {
            return null;
        }
    }

    private static double number(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? Double.NaN : value;
    }

    @Override
    public List<JudgedResult> results(UUID campaignId, UUID modelId) {
        return transactions.sqlInNew(connection -> {
            try (var statement = connection.prepareStatement(RESULTS)) {
                statement.setObject(1, campaignId);
                statement.setObject(2, modelId);
                ResultSet rows = statement.executeQuery();
                List<JudgedResult> results = new ArrayList<>();
                while (rows.next()) {
                    results.add(new JudgedResult(
                            rows.getDouble("value"),
                            rows.getDouble("q10"),
                            rows.getDouble("q50"),
                            rows.getDouble("q90"),
                            interval(rows)));
                }
                return results;
            }
        });
    }

    @Override
    public List<AdaptiveCoverage.Found> foundWithInterval(UUID campaignId) {
        return transactions.sql(connection -> {
            try (var statement = connection.prepareStatement(FOUND_WITH_INTERVAL)) {
                statement.setObject(1, campaignId);
                ResultSet rows = statement.executeQuery();
                List<AdaptiveCoverage.Found> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(new AdaptiveCoverage.Found(rows.getDouble("value"), interval(rows)));
                }
                return found;
            }
        });
    }

    /** An end that is missing is unlimited; null when the model said nothing of how far it may be relied on. */
    private static Interval interval(ResultSet row) throws SQLException {
        if (row.getObject("ood_score") == null) {
            return null;
        }
        Double low = row.getObject("interval_low", Double.class);
        Double high = row.getObject("interval_high", Double.class);
        return new Interval(
                low == null ? Double.NEGATIVE_INFINITY : low, high == null ? Double.POSITIVE_INFINITY : high);
    }

    @Override
    public Optional<String> manifestKey(UUID modelId) {
        return transactions.sqlInNew(connection -> {
            try (var statement =
                    connection.prepareStatement("select manifest_key from training.model_list where model_id = ?")) {
                statement.setObject(1, modelId);
                ResultSet row = statement.executeQuery();
                return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.empty();
            }
        });
    }
}
