package org.cupel.ingest.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cupel.ingest.link.MaterialLinks;
import org.cupel.ingest.provenance.Origin;
import org.cupel.ingest.provenance.Provenance;
import org.cupel.ingest.provenance.Provenances;
import org.cupel.ingest.provenance.ValueOrigin;
import org.cupel.platform.database.Transactions;

@ApplicationScoped
class ProvenanceQuery implements Provenances {

    private static final String ORIGIN = """
            r.source, r.licence, r.citation, r.run_id, r.cause, r.started_at, f.fetch_id, f.address, f.requested_at,
              f.raw_sha256, o.object_key, o.size_bytes, f.reader, coalesce(f.reader_version, 0) as reader_version""";
    private static final String FROM = """
             join fetches f on f.fetch_id = %s join ingestion_runs r using (run_id)
            join raw_objects o on o.sha256 = f.raw_sha256
            where m.material_id = ?""";
    private static final String STRUCTURE = "select m.formula, m.structure_hash, m.withdrawn_at, m.withdrawn_because,"
            + " m.row_number as row, " + ORIGIN + " from materials m" + FROM.formatted("m.fetch_id");
    private static final String VALUES = "select p.key as property, (p.value ->> 'value')::double precision as value,"
            + " p.value ->> 'unit' as unit, p.value ->> 'method' as method,"
            + " coalesce(p.value ->> 'functional', '') as functional,"
            + " coalesce(p.value ->> 'corrections', '') as corrections, (m.origins -> p.key ->> 1)::int as row, "
            + ORIGIN + " from materials m cross join lateral jsonb_each(m.properties) p"
            + FROM.formatted("(m.origins -> p.key ->> 0)::bigint") + " order by p.key";

    private final Transactions transactions;
    private final MaterialLinks links;

    ProvenanceQuery(Transactions transactions, MaterialLinks links) {
        this.transactions = transactions;
        this.links = links;
    }

    @Override
    public Optional<Provenance> of(String materialId) {
        return transactions.sqlInNew(connection -> {
            try (PreparedStatement select = connection.prepareStatement(STRUCTURE)) {
                select.setString(1, materialId);
                try (ResultSet row = select.executeQuery()) {
                    return row.next()
                            ? Optional.of(provenance(materialId, row, values(connection, materialId)))
                            : Optional.<Provenance>empty();
                }
            }
        });
    }

    private Provenance provenance(String materialId, ResultSet row, List<ValueOrigin> values) throws SQLException {
        return new Provenance(
                materialId,
                row.getString("formula"),
                row.getString("structure_hash"),
                instant(row, "withdrawn_at"),
                row.getString("withdrawn_because"),
                origin(row),
                values,
                links.of(materialId));
    }

    private static List<ValueOrigin> values(Connection connection, String materialId) throws SQLException {
        List<ValueOrigin> values = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(VALUES)) {
            select.setString(1, materialId);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    values.add(new ValueOrigin(
                            row.getString("property"),
                            row.getDouble("value"),
                            row.getString("unit"),
                            row.getString("method"),
                            row.getString("functional"),
                            row.getString("corrections"),
                            origin(row)));
                }
            }
        }
        return values;
    }

    private static Origin origin(ResultSet row) throws SQLException {
        return new Origin(
                row.getString("source"),
                row.getString("licence"),
                row.getString("citation"),
                row.getObject("run_id", UUID.class),
                row.getString("cause"),
                instant(row, "started_at"),
                row.getLong("fetch_id"),
                row.getString("address"),
                instant(row, "requested_at"),
                row.getString("raw_sha256"),
                row.getString("object_key"),
                row.getLong("size_bytes"),
                row.getInt("row"),
                row.getString("reader"),
                row.getInt("reader_version"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
