package org.cupel.acquisition.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cupel.acquisition.campaign.Campaign;
import org.cupel.acquisition.campaign.Policy;
import org.cupel.acquisition.campaign.SearchGoal;
import org.cupel.acquisition.ranking.PoolEntry;
import org.cupel.acquisition.ranking.RankablePool;
import org.cupel.acquisition.ranking.RankablePools;
import org.cupel.acquisition.ranking.RankingJob;
import org.cupel.platform.database.Transactions;

@ApplicationScoped
class RankablePoolQuery implements RankablePools {

    // NaN sorts above infinity in PostgreSQL, so the upper bound keeps it out as well.
    private static final String ENTRIES = """
            select p.material_id, p.q50, p.total, %s as atoms
            from (select unnest(material_ids) as material_id from prediction_shards where request_id = ? and model_id = ?) m
            join prediction.prediction_list p
              on p.material_id = m.material_id and p.model_id = ? and p.property = ?
            %s
            where p.q50 > '-Infinity' and p.q50 < 'Infinity' and p.total >= 0 and p.total < 'Infinity'
              and not exists (select from ingest.material_labels l
                where l.material_id = m.material_id and l.property = ? and l.value is not null)
              and not exists (select from validation_results v
                where v.material_id = m.material_id and v.property = ?)
              and not exists (select from ingest.material_structures s
                where s.material_id = m.material_id and s.withdrawn)
            """;
    private static final String PLAIN = ENTRIES.formatted("0", "");
    private static final String WITH_COSTS = ENTRIES.formatted(
            "a.atom_count", "join ingest.material_structures a on a.material_id = m.material_id and a.atom_count > 0");
    private static final String REQUEST = """
            select r.pool_size, (select coalesce(sum(s.rejected), 0) from prediction_shards s
              where s.request_id = r.id and s.model_id = r.model_id) as rejected
            from prediction_requests r where r.id = ?
            """;
    private static final String BEST_KNOWN = """
            select min(case ? when 'SMALLER' then value when 'LARGER' then -value else abs(value - ?) end) from (
              select value from ingest.material_labels where property = ?
              union all
              select value from validated_labels where property = ?
            ) known where value > '-Infinity' and value < 'Infinity'
            """;

    private final Transactions transactions;

    RankablePoolQuery(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public RankablePool read(Campaign campaign, RankingJob job) {
        String property = campaign.definition().property().wireName();
        return transactions.sqlInNew(connection -> {
            List<PoolEntry> entries = LinearPlans.on(
                    connection,
                    linear ->
                            entries(linear, job, property, campaign.definition().policy()));
            var others = new OtherColumns(entries);
            LinearPlans.on(connection, linear -> others.read(linear, campaign, job));
            Double best = bestKnown(connection, campaign.definition().goal());
            return withCounts(connection, job.predictionRequestId(), others, best);
        });
    }

    private static List<PoolEntry> entries(Connection connection, RankingJob job, String property, Policy policy)
            throws SQLException {
        try (var statement = connection.prepareStatement(policy.perCost() ? WITH_COSTS : PLAIN)) {
            statement.setObject(1, job.predictionRequestId());
            statement.setObject(2, job.modelId());
            statement.setObject(3, job.modelId());
            statement.setString(4, property);
            statement.setString(5, property);
            statement.setString(6, property);
            ResultSet rows = statement.executeQuery();
            List<PoolEntry> entries = new ArrayList<>();
            while (rows.next()) {
                entries.add(new PoolEntry(rows.getString(1), rows.getDouble(2), rows.getDouble(3), rows.getInt(4)));
            }
            return entries;
        }
    }

    private static Double bestKnown(Connection connection, SearchGoal goal) throws SQLException {
        try (var statement = connection.prepareStatement(BEST_KNOWN)) {
            statement.setString(1, goal.sense().name());
            statement.setDouble(2, goal.sense() == SearchGoal.Sense.WITHIN ? goal.middle() : 0);
            statement.setString(3, goal.property().wireName());
            statement.setString(4, goal.property().wireName());
            ResultSet row = statement.executeQuery();
            row.next();
            return row.getObject(1, Double.class);
        }
    }

    private static RankablePool withCounts(Connection connection, UUID requestId, OtherColumns read, Double best)
            throws SQLException {
        try (var statement = connection.prepareStatement(REQUEST)) {
            statement.setObject(1, requestId);
            ResultSet row = statement.executeQuery();
            row.next();
            return new RankablePool(
                    read.entries(), row.getInt("pool_size"), row.getInt("rejected"), best, read.coverage());
        }
    }
}
