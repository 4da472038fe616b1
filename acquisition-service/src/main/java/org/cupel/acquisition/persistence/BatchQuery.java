package org.cupel.acquisition.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cupel.acquisition.campaign.Campaign;
import org.cupel.acquisition.campaign.SearchGoal;
import org.cupel.acquisition.ranking.BatchMaterial;
import org.cupel.acquisition.ranking.BatchSources;
import org.cupel.platform.database.Transactions;

@ApplicationScoped
class BatchQuery implements BatchSources {

    private static final String DESCRIBE = """
            select m.material_id, m.formula, m.elements, m.atom_count
            from unnest(?) with ordinality as asked(material_id, place)
            join ingest.material_structures m on m.material_id = asked.material_id
            order by asked.place
            """;
    private static final String PENDING = """
            select distinct on (o.material_id) o.material_id, o.formula, o.elements, o.atom_count
            from candidates o
            join campaigns other on other.id = o.campaign_id
            join campaigns mine on mine.id = ? and mine.property = other.property
            where\s""" + PendingElsewhere.MAY_STILL_COME + """
             order by o.material_id, o.campaign_id""";
    private static final String TESTED = """
            select c.material_id, c.formula, c.elements, c.atom_count
            from candidates c
            join (select candidate_id, count(*) as times,
                min(case ? when 'SMALLER' then value when 'LARGER' then -value else abs(value - ?) end) as loss
              from validation_results
              where campaign_id = ? and property = ? and value is not null and corrected_by is null group by candidate_id) r on r.candidate_id = c.id
            where c.state in ('validated', 'rejected')
            order by r.times, r.loss, c.material_id limit ?
            """;
    private static final String TAKEN = """
            select (select count(*) from validation_results
                where campaign_id = ? and not additional and corrected_by is null)
              + (select count(*) from candidates
                  where campaign_id = ? and state in ('in_validation', 'on_hold')
                    and coalesce(held_from, state) = 'in_validation')
            """;

    private final Transactions transactions;

    BatchQuery(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public List<BatchMaterial> describe(List<String> materialIds) {
        return transactions.sql(connection -> LinearPlans.on(connection, linear -> {
            try (var statement = linear.prepareStatement(DESCRIBE)) {
                statement.setArray(1, linear.createArrayOf("text", materialIds.toArray()));
                return materials(statement.executeQuery());
            }
        }));
    }

    @Override
    public List<BatchMaterial> pending(Campaign campaign) {
        return transactions.sql(connection -> {
            try (var statement = connection.prepareStatement(PENDING)) {
                statement.setObject(1, campaign.id());
                return materials(statement.executeQuery());
            }
        });
    }

    @Override
    public List<BatchMaterial> tested(Campaign campaign, int most) {
        return transactions.sql(connection -> tested(connection, campaign, most));
    }

    private static List<BatchMaterial> tested(Connection connection, Campaign campaign, int most) throws SQLException {
        SearchGoal goal = campaign.definition().goal();
        try (var statement = connection.prepareStatement(TESTED)) {
            statement.setString(1, goal.sense().name());
            statement.setDouble(2, goal.sense() == SearchGoal.Sense.WITHIN ? goal.middle() : 0);
            statement.setObject(3, campaign.id());
            statement.setString(4, goal.property().wireName());
            statement.setInt(5, most);
            return materials(statement.executeQuery());
        }
    }

    @Override
    public int budgetTaken(Campaign campaign) {
        UUID id = campaign.id();
        return transactions.sql(connection -> {
            try (var statement = connection.prepareStatement(TAKEN)) {
                statement.setObject(1, id);
                statement.setObject(2, id);
                ResultSet row = statement.executeQuery();
                row.next();
                return row.getInt(1);
            }
        });
    }

    private static List<BatchMaterial> materials(ResultSet rows) throws SQLException {
        List<BatchMaterial> materials = new ArrayList<>();
        while (rows.next()) {
            materials.add(new BatchMaterial(
                    rows.getString(1),
                    rows.getString(2),
                    List.of((String[]) rows.getArray(3).getArray()),
                    rows.getInt(4)));
        }
        return materials;
    }
}
