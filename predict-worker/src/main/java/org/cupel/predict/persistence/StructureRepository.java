package org.cupel.predict.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cupel.platform.database.Transactions;
import org.cupel.predict.scoring.StoredStructure;
import org.cupel.predict.scoring.StructureSource;

@ApplicationScoped
class StructureRepository implements StructureSource {

    private static final String SELECT = """
            select material_id, structure, structure_hash from ingest.material_structures where material_id = any (?)
            """;

    private final Transactions transactions;

    StructureRepository(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Map<String, StoredStructure> find(List<String> materialIds) {
        return transactions.sql(connection -> {
            try (var select = connection.prepareStatement(SELECT)) {
                select.setArray(1, connection.createArrayOf("text", materialIds.toArray()));
                var found = new HashMap<String, StoredStructure>();
                var rows = select.executeQuery();
                while (rows.next()) {
                    String id = rows.getString(1);
                    found.put(id, new StoredStructure(id, rows.getString(2), rows.getString(3)));
                }
                return found;
            }
        });
    }
}
