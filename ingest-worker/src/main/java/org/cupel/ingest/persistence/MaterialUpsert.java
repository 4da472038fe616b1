package org.cupel.ingest.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.cupel.crystal.io.ReadOutcome;
import org.cupel.ingest.run.MaterialStore.Change;
import org.cupel.ingest.run.MaterialStore.RowOrigins;
import org.postgresql.PGStatement;

/**
 * A batch is copied into a table of the session, and one statement takes from there what is new or changed. Rows that
 * say what is known already are left out before they reach the table of materials: an upsert that changes nothing would
 * still lock and so write them.
 */
@ApplicationScoped
class MaterialUpsert {

    /** Emptied with every transaction; no other session sees it, and nothing of it is logged. */
    private static final String STAGE = """
            create temp table if not exists staged_materials (
              material_id text, structure jsonb, structure_hash text, formula text, chemical_system text,
              atom_count int, properties jsonb, origins jsonb, changed_at timestamptz, facts jsonb, relaxation jsonb,
              row_number int) on commit delete rows""";

    // What a source said earlier never replaces what it said later: stored answers are read again in any order.
    // Sorted, so that two runs with the same materials wait for each other instead of deadlocking.
    private static final String UPSERT = """
            insert into materials as m (material_id, source, structure, structure_hash, formula, chemical_system,
              elements, atom_count, properties, origins, changed_at, facts, relaxation, fetch_id, first_fetch_id, row_number)
            select r.id, ?, r.structure, r.structure_hash, r.formula, r.chemical_system,
              string_to_array(r.chemical_system, '-'), r.atom_count, r.properties, r.origins, r.changed_at, r.facts,
              r.relaxation, ?, ?, r.row_number
            from (
              select s.*, case when o.source <> ? then ? || '/' || s.material_id else s.material_id end as id
              from staged_materials s left join materials o on o.material_id = s.material_id) r
            left join materials k on k.material_id = r.id
            where (k.material_id is null or k.structure <> r.structure or not k.properties @> r.properties
                or k.facts <> r.facts or k.relaxation is distinct from r.relaxation
                or k.changed_at is distinct from r.changed_at or k.withdrawn_at is not null)
              and (k.material_id is null or r.changed_at is null or k.changed_at is null or r.changed_at > k.changed_at
                or r.changed_at = k.changed_at and k.withdrawn_at is null)
            order by r.id
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
    private static final String CLEAR = "delete from staged_materials";

    private final MaterialRowMapper mapper;

    MaterialUpsert(MaterialRowMapper mapper) {
        this.mapper = mapper;
    }

    List<Change> upsert(Connection connection, RowOrigins origins, List<ReadOutcome.Accepted> rows)
            throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(STAGE);
            stage(connection, origins, rows);
            List<Change> changes = move(connection, origins);
            statement.execute(CLEAR);
            return changes;
        }
    }

    private void stage(Connection connection, RowOrigins origins, List<ReadOutcome.Accepted> rows) throws SQLException {
        try (CopyText copy = new CopyText(connection, "copy staged_materials from stdin")) {
            for (ReadOutcome.Accepted row : rows) {
                mapper.write(row, origins, copy);
            }
            copy.finish();
        }
    }

    private static List<Change> move(Connection connection, RowOrigins origins) throws SQLException {
        String source = origins.profile().name();
        try (PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
            // Planned anew each time: a plan made while the table was small would be kept when it is large.
            upsert.unwrap(PGStatement.class).setPrepareThreshold(0);
            upsert.setString(1, source);
            upsert.setLong(2, origins.fetchId());
            upsert.setLong(3, origins.fetchId());
            upsert.setString(4, source);
            upsert.setString(5, source);
            List<Change> changes = new ArrayList<>();
            try (ResultSet row = upsert.executeQuery()) {
                while (row.next()) {
                    if (row.getBoolean(3)) {
                        changes.add(new Change(row.getString(1), row.getBoolean(2)));
                    }
                }
            }
            return changes;
        }
    }
}
