package org.cupel.acquisition.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cupel.acquisition.drift.DriftFindings;
import org.cupel.acquisition.drift.DriftJob;
import org.cupel.acquisition.drift.DriftRecord;
import org.cupel.acquisition.drift.DriftRecords;
import org.cupel.acquisition.drift.Occasion;
import org.cupel.platform.database.Transactions;
import org.cupel.surrogate.drift.RetrainReason;

@ApplicationScoped
class DriftTable implements DriftRecords {

    private static final String ADD = """
            insert into drift_reports (id, campaign_id, model_id, prediction_request_id, occasion, check_key, pool_size,
              pool_sampled, results, retrain_recommended, not_compared, reasons, report, created_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?)
            on conflict (check_key) do nothing
            """;
    private static final String NEWEST =
            "select * from drift_reports where campaign_id = ? order by created_at desc, id limit ?";
    private static final String NEWEST_OF_MODEL =
            "select * from drift_reports where campaign_id = ? and model_id = ? order by created_at desc, id limit 1";
    private static final TypeReference<List<RetrainReason>> REASONS = new TypeReference<>() {};

    private final Transactions transactions;
    private final ObjectMapper json;

    DriftTable(Transactions transactions, ObjectMapper json) {
        this.transactions = transactions;
        this.json = json;
    }

    @Override
    public boolean add(DriftRecord found) {
        return transactions.sql(connection -> {
            try (var statement = connection.prepareStatement(ADD)) {
                bind(statement, found);
                return statement.executeUpdate() == 1;
            }
        });
    }

    private void bind(PreparedStatement statement, DriftRecord found) throws SQLException {
        statement.setObject(1, found.id());
        statement.setObject(2, found.job().campaignId());
        statement.setObject(3, found.job().modelId());
        statement.setObject(4, found.job().predictionRequestId());
        statement.setString(5, found.job().occasion().wireName());
        statement.setString(6, found.job().key());
        statement.setInt(7, found.poolSize());
        statement.setInt(8, found.poolSampled());
        statement.setInt(9, found.results());
        statement.setObject(10, found.retrainRecommended(), Types.BOOLEAN);
        statement.setString(11, found.notCompared());
        statement.setString(12, write(found.reasons()));
        statement.setString(13, found.findings() == null ? "{}" : write(found.findings()));
        statement.setObject(14, found.at().atOffset(ZoneOffset.UTC));
    }

    @Override
    public List<DriftRecord> newest(UUID campaignId, int limit) {
        return transactions.sql(connection -> {
            try (var statement = connection.prepareStatement(NEWEST)) {
                statement.setObject(1, campaignId);
                statement.setInt(2, limit);
                return read(statement);
            }
        });
    }

    @Override
    public Optional<DriftRecord> newest(UUID campaignId, UUID modelId) {
        return transactions.sql((Connection connection) -> {
            try (var statement = connection.prepareStatement(NEWEST_OF_MODEL)) {
                statement.setObject(1, campaignId);
                statement.setObject(2, modelId);
                return read(statement).stream().findFirst();
            }
        });
    }

    private List<DriftRecord> read(PreparedStatement statement) throws SQLException {
        ResultSet rows = statement.executeQuery();
        List<DriftRecord> found = new ArrayList<>();
        while (rows.next()) {
            found.add(record(rows));
        }
        return found;
    }

    private DriftRecord record(ResultSet row) throws SQLException {
        var job = new DriftJob(
                row.getObject("campaign_id", UUID.class),
                row.getObject("prediction_request_id", UUID.class),
                row.getObject("model_id", UUID.class),
                Occasion.named(row.getString("occasion")),
                row.getString("check_key"));
        String notCompared = row.getString("not_compared");
        return new DriftRecord(
                row.getObject("id", UUID.class),
                job,
                row.getInt("pool_size"),
                row.getInt("pool_sampled"),
                row.getInt("results"),
                row.getObject("retrain_recommended", Boolean.class),
                notCompared,
                reasons(row.getString("reasons")),
                notCompared == null ? findings(row.getString("report")) : null,
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private List<RetrainReason> reasons(String text) {
        try {
            return json.readValue(text, REASONS);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("Reasons of a drift report cannot be read: " + text, damaged);
        }
    }

    private DriftFindings findings(String text) {
        try {
            return json.readValue(text, DriftFindings.class);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("A drift report cannot be read: " + text, damaged);
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A drift report cannot be written", impossible);
        }
    }
}
