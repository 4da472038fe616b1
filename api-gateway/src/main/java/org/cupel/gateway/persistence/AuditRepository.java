package org.cupel.gateway.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.cupel.gateway.audit.AuditEntry;
import org.cupel.gateway.audit.AuditFilter;
import org.cupel.gateway.audit.AuditLog;
import org.cupel.gateway.paging.ColumnType;
import org.cupel.gateway.paging.Order;
import org.cupel.gateway.paging.Order.Column;
import org.cupel.gateway.paging.PageRequest;
import org.cupel.gateway.paging.Slice;

/** The audit log in the gateway's own schema, one statement per batch. */
@ApplicationScoped
class AuditRepository implements AuditLog {

    private static final Order NEWEST =
            new Order("-at", new Column("at", "at", ColumnType.TIME), new Column("id", "id", ColumnType.INTEGER), true);

    private final Database database;

    AuditRepository(Database database) {
        this.database = database;
    }

    @Override
    public void add(List<AuditEntry> entries) {
        database.list(
                "insert into audit_log (at, request_id, caller, key_id, roles, method, path, target, status, address)"
                        + " select at, request_id, caller, key_id, string_to_array(roles, ','), method, path, target, status,"
                        + " address from unnest(?::timestamptz[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],"
                        + " ?::text[], ?::text[], ?::int[], ?::text[]) as e(at, request_id, caller, key_id, roles, method,"
                        + " path, target, status, address) returning id",
                List.of(
                        column(entries, entry -> entry.at().toString()),
                        column(entries, AuditEntry::requestId),
                        column(entries, AuditEntry::caller),
                        column(entries, AuditEntry::keyId),
                        column(entries, entry -> String.join(",", entry.roles())),
                        column(entries, AuditEntry::method),
                        column(entries, entry -> entry.path().replace("\u0000", "")),
                        column(entries, AuditEntry::target),
                        column(entries, entry -> String.valueOf(entry.status())),
                        column(entries, AuditEntry::address)),
                row -> row.bigint("id"));
    }

    private static String[] column(List<AuditEntry> entries, Function<AuditEntry, String> value) {
        return entries.stream().map(value).toArray(String[]::new);
    }

    @Override
    public Slice<AuditEntry> page(AuditFilter filter, PageRequest request) {
        ViewQuery query = new ViewQuery("audit_log");
        where(query, "caller = ?", filter.caller());
        where(query, "key_id = ?", filter.keyId());
        where(query, "target = ?", filter.target());
        where(query, "status = ?", filter.status());
        return query.page(database, NEWEST, request, AuditRepository::entry);
    }

    private static void where(ViewQuery query, String condition, Object value) {
        if (value != null) {
            query.where(condition, value);
        }
    }

    private static AuditEntry entry(Columns row) throws SQLException {
        return new AuditEntry(
                row.bigint("id"),
                row.instant("at"),
                row.text("request_id"),
                row.text("caller"),
                row.text("key_id"),
                row.texts("roles"),
                row.text("method"),
                row.text("path"),
                row.text("target"),
                row.integer("status"),
                row.text("address"));
    }
}
