package org.cupel.train.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cupel.platform.database.Transactions;
import org.cupel.schema.event.TrainingRequested;
import org.cupel.train.plan.EpochRecord;
import org.cupel.train.run.RunStore;
import org.cupel.train.run.TrainingRun;
import org.cupel.train.snapshot.Snapshot;

@ApplicationScoped
class RunRepository implements RunStore {

    private final Transactions transactions;
    private final SnapshotRepository snapshots;

    RunRepository(Transactions transactions, SnapshotRepository snapshots) {
        this.transactions = transactions;
        this.snapshots = snapshots;
    }

    @Override
    public boolean create(UUID runId, TrainingRequested request) {
        return update(
                        """
                        insert into runs (run_id, request_id, campaign_id, property, reason, validation_results)
                        values (?, ?, ?, ?, ?, ?) on conflict (request_id) do nothing""",
                        runId,
                        request.requestId(),
                        request.campaignId(),
                        request.property(),
                        request.reason(),
                        request.validationResults())
                == 1;
    }

    @Override
    public void queued(UUID runId, UUID jobId) {
        update("update runs set job_id = ? where run_id = ?", jobId, runId);
    }

    @Override
    public Optional<TrainingRun> find(UUID runId) {
        return transactions.sql(connection -> {
            try (PreparedStatement select = connection.prepareStatement("select * from runs where run_id = ?")) {
                select.setObject(1, runId);
                var row = select.executeQuery();
                return row.next() ? Optional.of(RunMapper.run(row)) : Optional.empty();
            }
        });
    }

    @Override
    public boolean started(UUID runId) {
        return update(
                        "update runs set state = 'running', started_at = now() where run_id = ? and started_at is null",
                        runId)
                == 1;
    }

    @Override
    public void fixed(UUID runId, Snapshot snapshot, UUID warmStartModelId) {
        snapshots.add(snapshot);
        update(
                "update runs set snapshot_hash = ?, warm_start_model_id = ? where run_id = ?",
                snapshot.hash(),
                warmStartModelId,
                runId);
    }

    @Override
    public List<EpochRecord> addEpochs(UUID runId, List<EpochRecord> epochs) {
        List<EpochRecord> added = new ArrayList<>();
        for (EpochRecord epoch : epochs) {
            int inserted = update("""
                    insert into epochs (run_id, member, epoch, train_loss, validation_mae)
                    values (?, ?, ?, ?, ?) on conflict do nothing""", runId, epoch.member(), epoch.epoch(), epoch.trainLoss(), epoch.validationMae());
            if (inserted == 1) {
                added.add(epoch);
            }
        }
        return added;
    }

    @Override
    public void trained(UUID runId, UUID modelId, String metricsJson, int epochs) {
        update(
                "update runs set state = 'judging', model_id = ?, metrics = ?::jsonb, epochs = ? where run_id = ?",
                modelId,
                metricsJson,
                epochs,
                runId);
    }

    @Override
    public void succeeded(UUID runId, boolean promoted, String reason) {
        update("""
                update runs set state = 'succeeded', promoted = ?, promotion_reason = ?, finished_at = now()
                where run_id = ?""", promoted, reason, runId);
    }

    @Override
    public void failed(UUID runId, String reason) {
        update("update runs set state = 'failed', error = ?, finished_at = now() where run_id = ?", reason, runId);
    }

    private int update(String sql, Object... parameters) {
        return transactions.sql(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < parameters.length; i++) {
                    statement.setObject(i + 1, parameters[i]);
                }
                return statement.executeUpdate();
            }
        });
    }
}
