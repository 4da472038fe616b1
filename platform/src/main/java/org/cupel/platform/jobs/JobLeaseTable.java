package org.cupel.platform.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.cupel.platform.database.Transactions;

/** Every change of a running job; each is fenced by the epoch and judged by the database's clock. */
@ApplicationScoped
class JobLeaseTable {

    private static final String CLAIM = """
            update jobs set state = 'running', epoch = epoch + 1, attempts = attempts + 1, lease_owner = ?,
              lease_until = clock_timestamp() + make_interval(secs => ?), updated_at = now()
            where id = (
              select id from jobs
              where kind = any(?)
                and ((state = 'queued' and run_after <= clock_timestamp())
                  or (state = 'running' and lease_until < clock_timestamp()))
              order by run_after, created_at
              for update skip locked limit 1)
            returning id, kind, payload::text, attempts, max_attempts, epoch, last_error""";
    private static final String FENCE = " where id = ? and epoch = ? and state = 'running'";
    private static final String RENEW = "update jobs set done = coalesce(?, done), total = coalesce(?, total), "
            + "message = coalesce(?, message), updated_at = now(), "
            + "lease_until = clock_timestamp() + make_interval(secs => ?)" + FENCE;
    private static final String SUCCEED =
            "update jobs set state = 'succeeded', finished_at = now(), updated_at = now(), lease_owner = null, "
                    + "lease_until = null, last_error = null" + FENCE;
    private static final String FAIL = "update jobs set state = 'failed', finished_at = now(), updated_at = now(), "
            + "lease_owner = null, lease_until = null, last_error = ?" + FENCE;
    private static final String RETRY = "update jobs set state = 'queued', updated_at = now(), lease_owner = null, "
            + "lease_until = null, last_error = ?, run_after = clock_timestamp() + make_interval(secs => ?)" + FENCE;
    private static final String FORGIVE =
            "update jobs set max_attempts = greatest(max_attempts, attempts - 1 + ?)" + FENCE;
    private static final String RELEASE = "update jobs set state = 'queued', updated_at = now(), lease_owner = null, "
            + "lease_until = null, attempts = attempts - 1, run_after = now()" + FENCE;

    private final Transactions transactions;

    JobLeaseTable(Transactions transactions) {
        this.transactions = transactions;
    }

    Optional<ClaimedJob> claim(String owner, Duration lease, Collection<String> kinds) {
        return transactions.sql(connection -> {
            try (PreparedStatement claim = connection.prepareStatement(CLAIM)) {
                claim.setString(1, owner);
                claim.setDouble(2, seconds(lease));
                claim.setArray(3, connection.createArrayOf("text", kinds.toArray()));
                return read(claim);
            }
        });
    }

    /** Heartbeat, progress (null: unchanged) and fence in one; false when the lease is lost. */
    boolean renew(ClaimedJob job, Duration lease, Progress progress) {
        return changed(RENEW, job, update -> {
            update.setObject(1, progress == null ? null : progress.done(), java.sql.Types.INTEGER);
            update.setObject(2, progress == null ? null : progress.total(), java.sql.Types.INTEGER);
            update.setString(3, progress == null ? null : progress.message());
            update.setDouble(4, seconds(lease));
            return 4;
        });
    }

    boolean succeed(ClaimedJob job) {
        return changed(SUCCEED, job, update -> 0);
    }

    boolean fail(ClaimedJob job, String reason) {
        return changed(FAIL, job, update -> {
            update.setString(1, reason);
            return 1;
        });
    }

    boolean retry(ClaimedJob job, String reason, Duration pause) {
        return changed(RETRY, job, update -> {
            update.setString(1, reason);
            update.setDouble(2, seconds(pause));
            return 2;
        });
    }

    /** The present attempt counts as the first of {@code allowed}. */
    boolean forgive(ClaimedJob job, int allowed) {
        return changed(FORGIVE, job, update -> {
            update.setInt(1, allowed);
            return 1;
        });
    }

    /** Back to the queue at once; the attempt does not count. */
    boolean release(ClaimedJob job) {
        return changed(RELEASE, job, update -> 0);
    }

    /** Sets the leading parameters and returns how many there are. */
    @FunctionalInterface
    private interface Leading {
        int set(PreparedStatement update) throws SQLException;
    }

    private boolean changed(String sql, ClaimedJob job, Leading leading) {
        return transactions.sql(connection -> changed(connection, sql, job, leading));
    }

    private static boolean changed(Connection connection, String sql, ClaimedJob job, Leading leading)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            int parameters = leading.set(update);
            update.setObject(parameters + 1, job.id());
            update.setLong(parameters + 2, job.epoch());
            return update.executeUpdate() == 1;
        }
    }

    private static Optional<ClaimedJob> read(PreparedStatement claim) throws SQLException {
        try (ResultSet row = claim.executeQuery()) {
            if (!row.next()) {
                return Optional.empty();
            }
            return Optional.of(new ClaimedJob(
                    row.getObject(1, UUID.class),
                    row.getString(2),
                    row.getString(3),
                    row.getInt(4),
                    row.getInt(5),
                    row.getLong(6),
                    row.getString(7)));
        }
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
