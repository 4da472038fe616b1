package org.cupel.platform.tracking;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cupel.platform.database.Transactions;

@ApplicationScoped
class TrackingTable {

    private static final String WAITING = " from tracking_outbox where delivered_at is null and refused_at is null";
    private static final String LOCK =
            "select pg_try_advisory_xact_lock(hashtext('tracking'), hashtext(current_schema()))";

    private final Transactions transactions;

    TrackingTable(Transactions transactions) {
        this.transactions = transactions;
    }

    void insert(UUID runId, String command) {
        change("insert into tracking_outbox (run_id, command) values (?, ?::jsonb)", runId, command);
    }

    boolean tryLock() {
        return transactions.sql(connection -> {
            try (PreparedStatement lock = connection.prepareStatement(LOCK);
                    ResultSet row = lock.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        });
    }

    List<TrackingRow> waitingRows(int limit) {
        return transactions.sql(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("select id, command::text" + WAITING + " order by id limit " + limit)) {
                List<TrackingRow> rows = new ArrayList<>();
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        rows.add(new TrackingRow(row.getLong(1), row.getString(2)));
                    }
                }
                return rows;
            }
        });
    }

    long waiting() {
        return transactions.sql(connection -> {
            try (PreparedStatement select = connection.prepareStatement("select count(*)" + WAITING);
                    ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    void markDelivered(TrackingRow row) {
        change("update tracking_outbox set delivered_at = now(), error = null where id = ?", row.id());
    }

    void markRefused(TrackingRow row, String error) {
        change("update tracking_outbox set refused_at = now(), error = ? where id = ?", error, row.id());
    }

    Optional<DeliveredRun> run(UUID runId) {
        return transactions.sql(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "select mlflow_run_id, artifact_uri from tracking_runs where run_id = ?")) {
                select.setObject(1, runId);
                try (ResultSet row = select.executeQuery()) {
                    return row.next()
                            ? Optional.of(new DeliveredRun(row.getString(1), row.getString(2)))
                            : Optional.empty();
                }
            }
        });
    }

    void rememberRun(UUID runId, DeliveredRun run) {
        change("""
                insert into tracking_runs (run_id, mlflow_run_id, artifact_uri) values (?, ?, ?)
                on conflict (run_id) do update
                set mlflow_run_id = excluded.mlflow_run_id, artifact_uri = excluded.artifact_uri""", runId, run.mlflowRunId(), run.artifactUri());
    }

    int purge(Duration retention) {
        return change("delete from tracking_outbox where delivered_at < now() - make_interval(secs => ?)", (double)
                retention.toSeconds());
    }

    private int change(String sql, Object... parameters) {
        return transactions.sql(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int index = 0; index < parameters.length; index++) {
                    statement.setObject(index + 1, parameters[index]);
                }
                return statement.executeUpdate();
            }
        });
    }
}
