package org.cupel.train.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import org.cupel.platform.database.Transactions;
import org.cupel.train.run.SnapshotStore;
import org.cupel.train.snapshot.Snapshot;

@ApplicationScoped
class SnapshotRepository implements SnapshotStore {

    private static final TypeReference<Map<String, Integer>> COUNTS = new TypeReference<>() {};

    private final Transactions transactions;
    private final Rows rows;
    private final ObjectMapper json;

    SnapshotRepository(Transactions transactions, Rows rows, ObjectMapper json) {
        this.transactions = transactions;
        this.rows = rows;
        this.json = json;
    }

    /** The same content is stored once. */
    void add(Snapshot snapshot) {
        transactions.sql(connection -> {
            try (PreparedStatement insert = connection.prepareStatement("""
                    insert into snapshots (hash, property, object_key, row_count, left_out, origins)
                    values (?, ?, ?, ?, ?::jsonb, ?::jsonb) on conflict (hash) do nothing""")) {
                insert.setString(1, snapshot.hash());
                insert.setString(2, snapshot.property());
                insert.setString(3, snapshot.objectKey());
                insert.setInt(4, snapshot.rows());
                insert.setString(5, write(snapshot.leftOut()));
                insert.setString(6, write(snapshot.origins()));
                return insert.executeUpdate();
            }
        });
    }

    @Override
    public Snapshot find(String hash) {
        return transactions.sql(connection -> {
            try (PreparedStatement select = connection.prepareStatement("select * from snapshots where hash = ?")) {
                select.setString(1, hash);
                var row = select.executeQuery();
                if (!row.next()) {
                    throw new IllegalStateException(
                            "Snapshot " + hash + " has no row. Maybe another database is in use.");
                }
                return new Snapshot(
                        hash,
                        row.getString("property"),
                        row.getString("object_key"),
                        row.getInt("row_count"),
                        read(row.getString("left_out")),
                        read(row.getString("origins")));
            }
        });
    }

    @Override
    public Instant frozenAt(String hash) {
        return rows.first(
                        "select created_at from snapshots where hash = ?",
                        row -> row.getObject(1, OffsetDateTime.class).toInstant(),
                        hash)
                .orElseThrow(() -> new IllegalStateException(
                        "Snapshot " + hash + " has no row. Maybe another database is in use."));
    }

    private String write(Map<String, Integer> counts) {
        try {
            return json.writeValueAsString(counts);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private Map<String, Integer> read(String counts) {
        try {
            return json.readValue(counts, COUNTS);
        } catch (JsonProcessingException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
