package org.cupel.gateway.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cupel.gateway.identity.ApiKey;
import org.cupel.gateway.identity.KeyStore;
import org.cupel.gateway.identity.NewKey;
import org.cupel.gateway.identity.StoredKey;
import org.cupel.gateway.paging.ColumnType;
import org.cupel.gateway.paging.Order;
import org.cupel.gateway.paging.Order.Column;
import org.cupel.gateway.paging.PageRequest;
import org.cupel.gateway.paging.Slice;

/** Keys in the gateway's own schema. */
@ApplicationScoped
class KeyRepository implements KeyStore {

    private static final Order NEWEST = new Order(
            "-createdAt",
            new Column("createdAt", "created_at", ColumnType.TIME),
            new Column("id", "id", ColumnType.TEXT),
            true);

    private final Database database;

    KeyRepository(Database database) {
        this.database = database;
    }

    @Override
    public Optional<StoredKey> find(String id) {
        return database.find("select * from api_keys where id = ?", List.of(id), KeyRepository::stored);
    }

    @Override
    public Slice<ApiKey> page(PageRequest request) {
        return new ViewQuery("api_keys").page(database, NEWEST, request, KeyRepository::about);
    }

    @Override
    public Optional<ApiKey> add(NewKey key) {
        return database.find(
                "insert into api_keys (id, name, roles, secret_hash, created_by, created_at, expires_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing returning *",
                Arrays.asList(
                        key.id(),
                        key.name(),
                        key.roles().toArray(String[]::new),
                        key.hash(),
                        key.createdBy(),
                        time(key.createdAt()),
                        time(key.expiresAt())),
                KeyRepository::about);
    }

    @Override
    public Optional<ApiKey> rotate(String id, byte[] hash, Instant now, Instant previousUntil) {
        return database.find(
                "update api_keys set previous_hash = secret_hash, previous_until = least(?, expires_at), secret_hash = ?,"
                        + " rotated_at = ? where id = ? and revoked_at is null and expires_at > ? returning *",
                List.of(time(previousUntil), hash, time(now), id, time(now)),
                KeyRepository::about);
    }

    @Override
    public Optional<ApiKey> revoke(String id, String by, Instant now) {
        return database.find(
                "update api_keys set revoked_at = coalesce(revoked_at, ?), revoked_by = coalesce(revoked_by, ?)"
                        + " where id = ? returning *",
                List.of(time(now), by, id),
                KeyRepository::about);
    }

    /** Of several instances the latest use counts. */
    @Override
    public void used(Map<String, Instant> lastUses) {
        var ids = lastUses.keySet().toArray(String[]::new);
        var times = Arrays.stream(ids).map(id -> lastUses.get(id).toString()).toArray(String[]::new);
        database.list(
                "update api_keys k set last_used_at = greatest(k.last_used_at, u.at)"
                        + " from unnest(?::text[], ?::timestamptz[]) u(id, at) where k.id = u.id returning k.id",
                List.of(ids, times),
                row -> row.text("id"));
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static StoredKey stored(Columns row) throws SQLException {
        return new StoredKey(
                row.text("id"),
                row.text("name"),
                Set.copyOf(row.texts("roles")),
                row.bytes("secret_hash"),
                row.bytes("previous_hash"),
                row.instant("previous_until"),
                row.instant("expires_at"),
                row.instant("revoked_at"));
    }

    private static ApiKey about(Columns row) throws SQLException {
        return new ApiKey(
                row.text("id"),
                row.text("name"),
                row.texts("roles"),
                row.instant("created_at"),
                row.text("created_by"),
                row.instant("expires_at"),
                row.instant("rotated_at"),
                row.instant("previous_until"),
                row.instant("last_used_at"),
                row.instant("revoked_at"),
                row.text("revoked_by"));
    }
}
