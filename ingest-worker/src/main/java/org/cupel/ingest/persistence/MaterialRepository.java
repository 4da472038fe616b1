package org.cupel.ingest.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.cupel.crystal.io.ReadOutcome;
import org.cupel.ingest.run.MaterialStore;
import org.cupel.platform.database.Transactions;

/** Bulk rows go to PostgreSQL as one JSON document per batch: one statement, one round trip. */
@ApplicationScoped
class MaterialRepository implements MaterialStore {

    // What a source said earlier never replaces what it said later: stored answers are read again in any order.
    // Sorted, so that two runs with the same materials wait for each other instead of deadlocking.
    private static final String UPSERT = """
            insert into materials as m (material_id, source, structure, structure_hash, formula, chemical_system,
              elements, atom_count, properties, origins, changed_at, facts, relaxation, fetch_id, first_fetch_id, row_number)
            select case when exists (select from materials o where o.material_id = r.material_id and o.source <> ?)
                then ? || '/' || r.material_id else r.material_id end as id,
              ?, r.structure, r.structure_hash, r.formula, r.chemical_system,
              string_to_array(r.chemical_system, '-'), r.atom_count, r.properties, r.origins, r.changed_at, r.facts,
              r.relaxation, ?, ?, r.row_number
            from jsonb_to_recordset(?::jsonb) as r(material_id text, structure jsonb, structure_hash text,
              formula text, chemical_system text, atom_count int, properties jsonb, origins jsonb,
              changed_at timestamptz, facts jsonb, relaxation jsonb, row_number int)
            order by id
            on conflict (material_id) do update set
              structure = excluded.structure, structure_hash = excluded.structure_hash,
              formula = excluded.formula, chemical_system = excluded.chemical_system, elements = excluded.elements,
              atom_count = excluded.atom_count, properties = m.properties || excluded.properties,
              origins = m.origins || excluded.origins, changed_at = excluded.changed_at, facts = excluded.facts,
              relaxation = excluded.relaxation, fetch_id = excluded.fetch_id, row_number = excluded.row_number,
              withdrawn_at = null, withdrawn_because = null, updated_at = now()
            where (m.structure <> excluded.structure or not m.properties @> excluded.properties
                or m.facts <> excluded.facts or m.relaxation is distinct from excluded.relaxation
                or m.changed_at is distinct from excluded.changed_at or m.withdrawn_at is not null)
              and (excluded.changed_at is null or m.changed_at is null or excluded.changed_at > m.changed_at
                or excluded.changed_at = m.changed_at and m.withdrawn_at is null)
            returning m.material_id, new.properties <> '{}',
              old.material_id is null or old.withdrawn_at is not null
                or old.structure <> new.structure or old.properties <> new.properties""";
    private static final String REFERENCES = """
            insert into reference_phases as m (source, phase_id, formula, chemical_system, properties, facts, fetch_id,
              row_number)
            select ?, r.phase_id, r.formula, r.chemical_system, r.properties, r.facts, ?, r.row_number
            from jsonb_to_recordset(?::jsonb) as r(phase_id text, formula text, chemical_system text, properties jsonb,
              facts jsonb, row_number int)
            order by r.phase_id
            on conflict (source, phase_id) do update set
              formula = excluded.formula, chemical_system = excluded.chemical_system,
              properties = m.properties || excluded.properties, facts = excluded.facts, fetch_id = excluded.fetch_id,
              row_number = excluded.row_number, updated_at = now()
            where m.formula <> excluded.formula or not m.properties @> excluded.properties
              or m.facts <> excluded.facts""";
    private static final String WITHDRAW = """
            update materials set withdrawn_at = now(), withdrawn_because = ?, fetch_id = ?, row_number = ?,
              updated_at = now()
            where material_id = ? and source = ? and withdrawn_at is null""";
    private static final String QUARANTINE = """
            insert into quarantine (run_id, fetch_id, row_number, row_ref, reason, excerpt) values (?, ?, ?, ?, ?, ?)""";

    private final Transactions transactions;
    private final MaterialRowMapper mapper;

    MaterialRepository(Transactions transactions, MaterialRowMapper mapper) {
        this.transactions = transactions;
        this.mapper = mapper;
    }

    @Override
    public Upserted upsert(RowOrigins origins, List<ReadOutcome.Accepted> rows) {
        if (rows.isEmpty()) {
            return new Upserted(List.of(), 0);
        }
        String document = mapper.materials(rows, origins);
        return transactions.sql(connection -> upsert(connection, origins, document));
    }

    private static Upserted upsert(Connection connection, RowOrigins origins, String document) throws SQLException {
        String source = origins.profile().name();
        try (PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
            upsert.setString(1, source);
            upsert.setString(2, source);
            upsert.setString(3, source);
            upsert.setLong(4, origins.fetchId());
            upsert.setLong(5, origins.fetchId());
            upsert.setString(6, document);
            List<String> ids = new ArrayList<>();
            int labelled = 0;
            try (ResultSet row = upsert.executeQuery()) {
                while (row.next()) {
                    if (row.getBoolean(3)) {
                        ids.add(row.getString(1));
                        labelled += row.getBoolean(2) ? 1 : 0;
                    }
                }
            }
            return new Upserted(ids, labelled);
        }
    }

    @Override
    public int references(RowOrigins origins, List<ReadOutcome.Reference> rows) {
        return rows.isEmpty()
                ? 0
                : transactions.sql(connection -> {
                    try (PreparedStatement upsert = connection.prepareStatement(REFERENCES)) {
                        upsert.setString(1, origins.profile().name());
                        upsert.setLong(2, origins.fetchId());
                        upsert.setString(3, mapper.references(rows, origins));
                        return upsert.executeUpdate();
                    }
                });
    }

    @Override
    public List<String> withdraw(RowOrigins origins, List<ReadOutcome.Withdrawn> rows) {
        return rows.isEmpty() ? List.of() : transactions.sql(connection -> withdraw(connection, origins, rows));
    }

    private static List<String> withdraw(Connection connection, RowOrigins origins, List<ReadOutcome.Withdrawn> rows)
            throws SQLException {
        List<String> gone = new ArrayList<>();
        try (PreparedStatement update = connection.prepareStatement(WITHDRAW)) {
            for (ReadOutcome.Withdrawn row : rows) {
                update.setString(1, row.reason());
                update.setLong(2, origins.fetchId());
                update.setInt(3, row.rowNumber());
                update.setString(4, row.materialId());
                update.setString(5, origins.profile().name());
                if (update.executeUpdate() == 1) {
                    gone.add(row.materialId());
                }
            }
        }
        return gone;
    }

    @Override
    public void quarantine(RowOrigins origins, List<ReadOutcome.Rejected> rows) {
        if (!rows.isEmpty()) {
            transactions.sql(connection -> quarantine(connection, origins, rows));
        }
    }

    private static int quarantine(Connection connection, RowOrigins origins, List<ReadOutcome.Rejected> rows)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(QUARANTINE)) {
            for (ReadOutcome.Rejected row : rows) {
                insert.setObject(1, origins.runId());
                insert.setLong(2, origins.fetchId());
                insert.setInt(3, row.rowNumber());
                insert.setString(4, storable(row.ref()));
                insert.setString(5, storable(row.reason()));
                insert.setString(6, storable(row.excerpt()));
                insert.addBatch();
            }
            return insert.executeBatch().length;
        }
    }

    // PostgreSQL keeps no zero bytes in text, and rejected rows are where binary files end up.
    private static String storable(String text) {
        return text.replace('\0', '\uFFFD');
    }
}
