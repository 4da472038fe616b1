package org.cupel.acquisition.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.cupel.acquisition.campaign.Campaign;
import org.cupel.acquisition.campaign.Selection;
import org.cupel.acquisition.loop.Materials;
import org.cupel.acquisition.loop.Pool;
import org.cupel.platform.database.Transactions;

@ApplicationScoped
class MaterialsQuery implements Materials {

    private static final String LABELLED = """
            select count(distinct material_id) from (
              select material_id from ingest.material_labels where property = ? and value is not null
              union all
              select material_id from validated_labels where property = ?
            ) known
            """;
    private static final String POOL = """
            select s.material_id, s.formula%s from ingest.material_structures s
            where s.elements @> ? and not s.elements && ? and s.atom_count <= coalesce(?, s.atom_count)
              and not s.withdrawn
              and not exists (select from ingest.material_labels l
                where l.material_id = s.material_id and l.property = ? and l.value is not null)
              and not exists (select from validation_results v
                where v.material_id = s.material_id and v.property = ?)
              and not exists (select from candidates c
                where c.campaign_id = ? and c.material_id = s.material_id and c.state <> 'ranked')
            order by s.material_id collate "C"
            """;

    private final Transactions transactions;

    MaterialsQuery(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public OptionalInt labelled(String property) {
        return transactions.sql(connection -> {
            if (!readable(connection)) {
                return OptionalInt.empty();
            }
            try (var statement = connection.prepareStatement(LABELLED)) {
                statement.setString(1, property);
                statement.setString(2, property);
                ResultSet row = statement.executeQuery();
                row.next();
                return OptionalInt.of(row.getInt(1));
            }
        });
    }

    @Override
    public Optional<Pool> pool(Campaign campaign) {
        return transactions.sql(connection -> readable(connection)
                ? Optional.of(LinearPlans.on(connection, linear -> pool(linear, campaign)))
                : Optional.empty());
    }

    private static Pool pool(Connection connection, Campaign campaign) throws SQLException {
        var sieve = new PoolSieve(campaign.definition().goal());
        try (var statement = connection.prepareStatement(POOL.formatted(sieve.columns()))) {
            bind(statement, campaign, sieve.bind(statement, 1));
            ResultSet rows = statement.executeQuery();
            List<String> ids = new ArrayList<>();
            while (rows.next()) {
                if (sieve.stays(rows, rows.getString(2), 3)) {
                    ids.add(rows.getString(1));
                }
            }
            return new Pool(ids, sieve.leftOut());
        }
    }

    private static void bind(PreparedStatement statement, Campaign campaign, int first) throws SQLException {
        Connection connection = statement.getConnection();
        Selection selection = campaign.definition().selection();
        String property = campaign.definition().property().wireName();
        statement.setArray(
                first,
                connection.createArrayOf("text", selection.requiredElements().toArray()));
        statement.setArray(
                first + 1,
                connection.createArrayOf("text", selection.excludedElements().toArray()));
        statement.setObject(first + 2, selection.maxAtoms(), Types.INTEGER);
        statement.setString(first + 3, property);
        statement.setString(first + 4, property);
        statement.setObject(first + 5, campaign.id());
    }

    /** Whether the owner of the materials has created its views: a service that starts first must not fail on them. */
    private static boolean readable(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(
                "select to_regclass('ingest.material_labels') is not null and to_regclass('ingest.material_structures') is not null")) {
            ResultSet row = statement.executeQuery();
            row.next();
            return row.getBoolean(1);
        }
    }
}
