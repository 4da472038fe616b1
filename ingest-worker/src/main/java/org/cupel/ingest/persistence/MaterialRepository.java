package org.cupel.ingest.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.cupel.crystal.io.ReadOutcome;
import org.cupel.ingest.run.MaterialStore;
import org.cupel.platform.database.Transactions;

/** Materials are copied; the rarer rows go to PostgreSQL as one JSON document per batch, or one by one. */
@ApplicationScoped
class MaterialRepository implements MaterialStore {

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
    private final MaterialUpsert materials;
    private final MaterialRowMapper mapper;

    MaterialRepository(Transactions transactions, MaterialUpsert materials, MaterialRowMapper mapper) {
        this.transactions = transactions;
        this.materials = materials;
        this.mapper = mapper;
    }

    @Override
    public List<Change> upsert(RowOrigins origins, List<ReadOutcome.Accepted> rows) {
        return rows.isEmpty() ? List.of() : transactions.sql(connection -> materials.upsert(connection, origins, rows));
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
