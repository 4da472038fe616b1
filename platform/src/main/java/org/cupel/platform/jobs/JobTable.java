package org.cupel.platform.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.cupel.platform.database.Transactions;

/** Queueing and looking; claiming and finishing is {@link JobLeaseTable}'s. */
@ApplicationScoped
class JobTable {

    // The update that changes nothing makes "returning" answer for a row that was there.
    private static final String INSERT = """
            insert into jobs (id, kind, dedup_key, payload, state, max_attempts)
            values (?, ?, ?, ?::jsonb, 'queued', ?)
            on conflict (kind, dedup_key) do update set kind = excluded.kind
            returning id""";
    // Only a fresh one: under a stream of requests the same job would be locked again and again, and never begun.
    private static final String WAITING = """
            select id from jobs
            where kind = ? and payload = ?::jsonb and state = 'queued' and attempts = 0
              and run_after <= clock_timestamp() and created_at > clock_timestamp() - interval '500 milliseconds'
            order by created_at limit 1
            for update skip locked""";
    private static final String COLUMNS =
            "select id, kind, dedup_key, state, attempts, done, total, message, last_error, created_at, finished_at from jobs ";

    private final Transactions transactions;

    JobTable(Transactions transactions) {
        this.transactions = transactions;
    }

    UUID insert(String kind, String dedupKey, String payload, int maxAttempts) {
        return transactions.sql(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                insert.setObject(1, UUID.randomUUID());
                insert.setString(2, kind);
                insert.setString(3, dedupKey);
                insert.setString(4, payload);
                insert.setInt(5, maxAttempts);
                try (ResultSet row = insert.executeQuery()) {
                    row.next();
                    return row.getObject(1, UUID.class);
                }
            }
        });
    }

    /** A job that nobody has begun or begins before this transaction ends. */
    Optional<UUID> lockWaiting(String kind, String payload) {
        return transactions.sql(connection -> {
            try (PreparedStatement select = connection.prepareStatement(WAITING)) {
                select.setString(1, kind);
                select.setString(2, payload);
                try (ResultSet row = select.executeQuery()) {
                    return row.next() ? Optional.of(row.getObject(1, UUID.class)) : Optional.empty();
                }
            }
        });
    }

    Optional<JobStatus> find(UUID jobId) {
        List<JobStatus> found = transactions.sql(connection -> {
            try (PreparedStatement select = connection.prepareStatement(COLUMNS + "where id = ?")) {
                select.setObject(1, jobId);
                return read(select);
            }
        });
        return found.stream().findFirst();
    }

    List<JobStatus> recent(String kind, int limit) {
        return transactions.sql(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement(COLUMNS + "where kind = ? order by created_at desc limit ?")) {
                select.setString(1, kind);
                select.setInt(2, limit);
                return read(select);
            }
        });
    }

    private static List<JobStatus> read(PreparedStatement select) throws SQLException {
        List<JobStatus> jobs = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                jobs.add(new JobStatus(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        JobState.valueOf(row.getString(4).toUpperCase(Locale.ROOT)),
                        row.getInt(5),
                        row.getInt(6),
                        row.getInt(7),
                        row.getString(8),
                        row.getString(9),
                        instant(row.getTimestamp(10)),
                        instant(row.getTimestamp(11))));
            }
        }
        return jobs;
    }

    private static Instant instant(Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
