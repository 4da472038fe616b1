package org.cupel.ingest.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.cupel.crystal.io.ReadOutcome;
import org.cupel.ingest.run.IngestionRun;
import org.cupel.ingest.run.MaterialStore;
import org.cupel.platform.database.Transactions;

/** Bulk rows go to PostgreSQL as one JSON document per batch: one statement, one round trip. */
@ApplicationScoped
class MaterialRepository implements MaterialStore {

    // Sorted, so that two runs with the same materials wait for each other instead of deadlocking.
    private static final String UPSERT = """
            insert into materials as m (material_id, source, structure, structure_hash, formula, chemical_system,
              elements, atom_count, properties, raw_sha256, row_number, first_run_id, last_run_id)
            select r.material_id, ?, r.structure, r.structure_hash, r.formula, r.chemical_system,
              string_to_array(r.chemical_system, '-'), r.atom_count, r.properties, ?, r.row_number, ?, ?
            from jsonb_to_recordset(?::jsonb) as r(material_id text, structure jsonb, structure_hash text,
              formula text, chemical_system text, atom_count int, properties jsonb, row_number int)
            order by r.material_id
            on conflict (material_id) do update set
              source = excluded.source, structure = excluded.structure, structure_hash = excluded.structure_hash,
              formula = excluded.formula, chemical_system = excluded.chemical_system, elements = excluded.elements,
              atom_count = excluded.atom_count, properties = m.properties || excluded.properties,
              raw_sha256 = excluded.raw_sha256, row_number = excluded.row_number,
              last_run_id = excluded.last_run_id, updated_at = now()
            where m.structure <> excluded.structure or not m.properties @> excluded.properties
            returning material_id, properties <> '{}'""";
    private static final String REJECT =
            "insert into rejected_rows (run_id, row_number, row_ref, reason, excerpt) values (?, ?, ?, ?, ?)";

    private final Transactions transactions;
    private final MaterialRowMapper mapper;

    MaterialRepository(Transactions transactions, MaterialRowMapper mapper) {
        this.transactions = transactions;
        this.mapper = mapper;
    }

    @Override
    public Upserted upsert(IngestionRun run, List<ReadOutcome.Accepted> rows) {
        if (rows.isEmpty()) {
            return new Upserted(List.of(), 0);
        }
        String document = mapper.toJson(rows, run.method());
        return transactions.sql(connection -> upsert(connection, run, document));
    }

    private static Upserted upsert(Connection connection, IngestionRun run, String document) throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
            upsert.setString(1, run.source());
            upsert.setString(2, run.rawSha256());
            upsert.setObject(3, run.runId());
            upsert.setObject(4, run.runId());
            upsert.setString(5, document);
            List<String> ids = new ArrayList<>();
            int labelled = 0;
            try (ResultSet row = upsert.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getString(1));
                    labelled += row.getBoolean(2) ? 1 : 0;
                }
            }
            return new Upserted(ids, labelled);
        }
    }

    @Override
    public void reject(IngestionRun run, List<ReadOutcome.Rejected> rows) {
        if (!rows.isEmpty()) {
            transactions.sql(connection -> reject(connection, run, rows));
        }
    }

    private static int reject(Connection connection, IngestionRun run, List<ReadOutcome.Rejected> rows)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(REJECT)) {
            for (ReadOutcome.Rejected row : rows) {
                insert.setObject(1, run.runId());
                insert.setInt(2, row.rowNumber());
                insert.setString(3, storable(row.ref()));
                insert.setString(4, storable(row.reason()));
                insert.setString(5, storable(row.excerpt()));
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
