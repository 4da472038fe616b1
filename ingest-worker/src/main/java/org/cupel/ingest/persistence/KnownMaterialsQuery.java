package org.cupel.ingest.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.cupel.ingest.source.KnownMaterials;
import org.cupel.platform.database.Transactions;

@ApplicationScoped
class KnownMaterialsQuery implements KnownMaterials {

    private static final String SQL = """
            select material_id, coalesce(changed_at, to_timestamp(0)) from materials
            where source = ? and material_id = any (?) and withdrawn_at is null""";

    private final Transactions transactions;

    KnownMaterialsQuery(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Map<String, Instant> changedAt(String source, Collection<String> materialIds) {
        return transactions.sqlInNew(connection -> {
            Map<String, Instant> known = new HashMap<>();
            try (PreparedStatement select = connection.prepareStatement(SQL)) {
                select.setString(1, source);
                select.setArray(2, connection.createArrayOf("text", materialIds.toArray()));
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        Timestamp changed = row.getTimestamp(2);
                        known.put(row.getString(1), changed.toInstant());
                    }
                }
            }
            return known;
        });
    }
}
