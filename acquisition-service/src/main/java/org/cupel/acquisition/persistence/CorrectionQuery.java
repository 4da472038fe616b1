package org.cupel.acquisition.persistence;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cupel.acquisition.campaign.Property;
import org.cupel.acquisition.correction.Basis;
import org.cupel.acquisition.correction.CorrectionData;
import org.cupel.acquisition.correction.Label;
import org.cupel.acquisition.correction.Predicted;
import org.cupel.acquisition.validation.ResultKind;
import org.cupel.platform.database.Transactions;
import org.jboss.logging.Logger;

@ApplicationScoped
class CorrectionQuery implements CorrectionData {

    private static final String BASIS = """
            select id, prediction_request_id, model_id, parameters -> 'correction' ->> 'evidence' as evidence
            from active_learning_runs where campaign_id = ? order by created_at desc, id limit 1
            """;
    private static final String LABELS = """
            select result_id, material_id, value, uncertainty, kind from validated_labels
            where property = ? and value > '-Infinity' and value < 'Infinity'
            order by recorded_at, result_id
            """;
    // NaN sorts above infinity in PostgreSQL, so the upper bound keeps it out as well.
    private static final String PREDICTIONS = """
            select p.material_id, p.q50, p.total
            from (select unnest(material_ids) as material_id from prediction_shards where request_id = ? and model_id = ?) m
            join prediction.prediction_list p
              on p.material_id = m.material_id and p.model_id = ? and p.property = ?
            where p.q50 > '-Infinity' and p.q50 < 'Infinity' and p.total >= 0 and p.total < 'Infinity'
            """;

    private static final String SHARDS =
            "select count(*)::int from prediction_shards where request_id = ? and model_id = ?";

    private static final Logger LOG = Logger.getLogger(CorrectionQuery.class);

    private final Transactions transactions;
    private final AgroalDataSource database;

    CorrectionQuery(Transactions transactions, AgroalDataSource database) {
        this.transactions = transactions;
        this.database = database;
    }

    /** A ranking replaces every row; with one every few seconds the database's own vacuum would come too late. */
    @Override
    public void tidy() {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("vacuum ranking_scores");
        } catch (SQLException untidy) {
            LOG.warnf("Scores that were replaced stay until the database's own vacuum: %s", untidy.getMessage());
        }
    }

    @Override
    public Optional<Basis> basis(UUID campaignId) {
        return transactions.sql(connection -> {
            try (var statement = connection.prepareStatement(BASIS)) {
                statement.setObject(1, campaignId);
                ResultSet row = statement.executeQuery();
                return row.next()
                        ? Optional.of(new Basis(
                                row.getObject("id", UUID.class),
                                row.getObject("prediction_request_id", UUID.class),
                                row.getObject("model_id", UUID.class),
                                row.getString("evidence")))
                        : Optional.empty();
            }
        });
    }

    @Override
    public List<Label> labels(Property property) {
        return transactions.sqlInNew(connection -> {
            try (var statement = connection.prepareStatement(LABELS)) {
                statement.setString(1, property.wireName());
                ResultSet rows = statement.executeQuery();
                List<Label> labels = new ArrayList<>();
                while (rows.next()) {
                    labels.add(new Label(
                            rows.getObject("result_id", UUID.class),
                            rows.getString("material_id"),
                            rows.getDouble("value"),
                            rows.getObject("uncertainty", Double.class),
                            ResultKind.named(rows.getString("kind")).orElseThrow()));
                }
                return labels;
            }
        });
    }

    @Override
    public List<Predicted> predictions(Basis basis, Property property) {
        return transactions.sqlInNew(
                connection -> LinearPlans.on(connection, linear -> predictions(linear, basis, property)));
    }

    private static List<Predicted> predictions(Connection connection, Basis basis, Property property)
            throws SQLException {
        try (var statement = connection.prepareStatement(PREDICTIONS)) {
            statement.setObject(1, basis.predictionRequestId());
            statement.setObject(2, basis.modelId());
            statement.setObject(3, basis.modelId());
            statement.setString(4, property.wireName());
            ResultSet rows = statement.executeQuery();
            List<Predicted> predictions = new ArrayList<>();
            while (rows.next()) {
                predictions.add(new Predicted(rows.getString(1), rows.getDouble(2), rows.getDouble(3)));
            }
            return predictions;
        }
    }

    @Override
    public int shards(Basis basis) {
        return transactions.sqlInNew(connection -> {
            try (var statement = connection.prepareStatement(SHARDS)) {
                statement.setObject(1, basis.predictionRequestId());
                statement.setObject(2, basis.modelId());
                ResultSet row = statement.executeQuery();
                row.next();
                return row.getInt(1);
            }
        });
    }
}
