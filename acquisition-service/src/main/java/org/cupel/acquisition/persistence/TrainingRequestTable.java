package org.cupel.acquisition.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.cupel.acquisition.loop.TrainingRequests;
import org.cupel.platform.database.Transactions;
import org.cupel.schema.event.TrainingCompleted;
import org.cupel.schema.event.TrainingRequested;

@ApplicationScoped
class TrainingRequestTable implements TrainingRequests {

    private static final String OPEN = """
            insert into training_requests
              (id, campaign_id, property, reason, validation_results, state, requested_at, labels)
            values (?, ?, ?, ?, ?, 'open', ?, ?)
            """;
    private static final String FIND =
            "select campaign_id, property, reason, validation_results from training_requests where id = ?";
    private static final String END = """
            update training_requests set state = ?, model_id = ?, champion_model_id = ?, promoted = ?, failure = ?, ended_at = ?
            where id = ? and state = 'open'
            """;

    private final Transactions transactions;

    TrainingRequestTable(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void open(TrainingRequested request, Integer labels, Instant at) {
        transactions.sql(connection -> {
            try (var statement = connection.prepareStatement(OPEN)) {
                statement.setObject(1, request.requestId());
                statement.setObject(2, request.campaignId());
                statement.setString(3, request.property());
                statement.setString(4, request.reason());
                statement.setInt(5, request.validationResults());
                statement.setObject(6, at.atOffset(ZoneOffset.UTC));
                statement.setObject(7, labels, Types.INTEGER);
                return statement.executeUpdate();
            }
        });
    }

    @Override
    public Optional<TrainingRequested> find(UUID requestId) {
        return transactions.sql(connection -> {
            try (var statement = connection.prepareStatement(FIND)) {
                statement.setObject(1, requestId);
                var row = statement.executeQuery();
                if (!row.next()) {
                    return Optional.empty();
                }
                return Optional.of(new TrainingRequested(
                        requestId,
                        row.getObject("campaign_id", UUID.class),
                        row.getString("property"),
                        row.getString("reason"),
                        row.getInt("validation_results")));
            }
        });
    }

    @Override
    public void end(TrainingCompleted outcome, Instant at) {
        transactions.sql(connection -> {
            try (var statement = connection.prepareStatement(END)) {
                statement.setString(1, outcome.failure() == null ? "completed" : "failed");
                statement.setObject(2, outcome.modelId());
                statement.setObject(3, outcome.championModelId());
                statement.setBoolean(4, outcome.promoted());
                statement.setString(5, outcome.failure());
                statement.setObject(6, at.atOffset(ZoneOffset.UTC));
                statement.setObject(7, outcome.requestId());
                return statement.executeUpdate();
            }
        });
    }
}
