package org.cupel.acquisition.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.cupel.acquisition.attachment.Uploads;
import org.cupel.platform.database.Transactions;

@ApplicationScoped
class UploadTable implements Uploads {

    private static final String PROMISE = """
            insert into attachment_uploads as u (sha256, size_bytes, asked_by, asked_at) values (?, ?, ?, ?)
            on conflict (sha256) do update set asked_at = excluded.asked_at, asked_by = excluded.asked_by,
              size_bytes = case when u.verified_at is null then excluded.size_bytes else u.size_bytes end
            """;
    private static final String VERIFIED_SIZE =
            "select size_bytes from attachment_uploads where sha256 = ? and verified_at is not null";
    private static final String PROMISED = "select 1 from attachment_uploads where sha256 = ?";
    private static final String VERIFIED =
            "update attachment_uploads set size_bytes = ?, verified_at = coalesce(verified_at, ?) where sha256 = ?";
    private static final String ALREADY_NAMED =
            "select 1 from attachment_uploads where sha256 = ? and named_at is not null";
    private static final String NAMED =
            "update attachment_uploads set named_at = coalesce(named_at, ?) where sha256 = ? and verified_at is not null";
    private static final String UNNAMED =
            "select count(*)::int from attachment_uploads where named_at is null and asked_by is not distinct from ?";
    private static final String LOCK_FORGOTTEN = """
            select sha256 from attachment_uploads where named_at is null and asked_at < ?
            order by asked_at limit 1 for update skip locked
            """;
    private static final String REMOVE = "delete from attachment_uploads where sha256 = ?";

    private final Transactions transactions;

    UploadTable(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void promise(String sha256, long sizeBytes, String by, Instant at) {
        update(PROMISE, sha256, sizeBytes, by, at.atOffset(ZoneOffset.UTC));
    }

    @Override
    public Optional<Long> verifiedSize(String sha256) {
        return select(VERIFIED_SIZE, row -> row.getLong(1), sha256);
    }

    @Override
    public boolean promised(String sha256) {
        return select(PROMISED, row -> true, sha256).isPresent();
    }

    @Override
    public void verified(String sha256, long sizeBytes, Instant at) {
        update(VERIFIED, sizeBytes, at.atOffset(ZoneOffset.UTC), sha256);
    }

    @Override
    public boolean named(String sha256, Instant at) {
        // What is named stays, so only the first result has to keep the sweep away.
        return select(ALREADY_NAMED, row -> true, sha256).isPresent()
                || update(NAMED, at.atOffset(ZoneOffset.UTC), sha256) > 0;
    }

    @Override
    public int unnamed(String by) {
        return select(UNNAMED, row -> row.getInt(1), by).orElse(0);
    }

    @Override
    public Optional<String> lockForgotten(Instant before) {
        return select(LOCK_FORGOTTEN, row -> row.getString(1), before.atOffset(ZoneOffset.UTC));
    }

    @Override
    public void remove(String sha256) {
        update(REMOVE, sha256);
    }

    private int update(String sql, Object... values) {
        return transactions.sql(connection -> {
            try (var statement = connection.prepareStatement(sql)) {
                bind(statement, values);
                return statement.executeUpdate();
            }
        });
    }

    private <T> Optional<T> select(String sql, Reader<T> reader, Object... values) {
        return transactions.sql(connection -> {
            try (var statement = connection.prepareStatement(sql)) {
                bind(statement, values);
                ResultSet row = statement.executeQuery();
                return row.next() ? Optional.of(reader.read(row)) : Optional.empty();
            }
        });
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }
}
