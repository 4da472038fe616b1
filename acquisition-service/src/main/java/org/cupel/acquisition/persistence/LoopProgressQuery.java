package org.cupel.acquisition.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.cupel.acquisition.loop.LoopFacts;
import org.cupel.acquisition.loop.LoopProgress;
import org.cupel.platform.database.Transactions;

@ApplicationScoped
class LoopProgressQuery implements LoopProgress {

    private static final String FACTS = """
            select
              (select count(*) from validation_results where campaign_id = ?) as results,
              (select count(*) from candidates
                where campaign_id = ? and state in ('flagged', 'in_validation', 'on_hold')
                  and coalesce(held_from, state) <> 'ranked') as pending,
              exists (select from candidates
                where campaign_id = ? and state = 'ranked' and out_of_pool is null) as available,
              (select d.reason from (
                  select r.created_at, r.reasons -> 0 ->> 'explanation' as reason
                  from drift_reports r join campaigns c on c.id = r.campaign_id and c.model_id = r.model_id
                  where r.campaign_id = ? and r.retrain_recommended
                  order by r.created_at limit 1) d
                where not exists (select from training_requests t
                  where t.campaign_id = ? and t.requested_at >= d.created_at)) as drift
            """;
    private static final String CHAMPION = """
            select m.model_id from training.model_list m join campaigns c on c.property = m.property
            where c.id = ? and m.champion
            """;
    private static final String LEAVE_POOL = """
            update candidates set out_of_pool = ?, version = version + 1, updated_at = now()
            where campaign_id = ? and state = 'ranked' and out_of_pool is null
            """;

    private final Transactions transactions;

    LoopProgressQuery(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public LoopFacts facts(UUID campaignId) {
        return transactions.sql(connection -> {
            try (var statement = connection.prepareStatement(FACTS)) {
                for (int place = 1; place <= 5; place++) {
                    statement.setObject(place, campaignId);
                }
                ResultSet row = statement.executeQuery();
                row.next();
                return new LoopFacts(
                        row.getInt("results"),
                        row.getInt("pending"),
                        row.getBoolean("available"),
                        row.getString("drift"),
                        champion(connection, campaignId));
            }
        });
    }

    /** Null as well before its owner has created the view: a service that starts first must not fail on it. */
    private static UUID champion(Connection connection, UUID campaignId) throws SQLException {
        try (var readable = connection.prepareStatement("select to_regclass('training.model_list') is not null")) {
            ResultSet row = readable.executeQuery();
            row.next();
            if (!row.getBoolean(1)) {
                return null;
            }
        }
        try (var statement = connection.prepareStatement(CHAMPION)) {
            statement.setObject(1, campaignId);
            ResultSet row = statement.executeQuery();
            return row.next() ? row.getObject(1, UUID.class) : null;
        }
    }

    @Override
    public void leavePool(UUID campaignId, String reason) {
        transactions.sql(connection -> {
            try (var statement = connection.prepareStatement(LEAVE_POOL)) {
                statement.setString(1, reason);
                statement.setObject(2, campaignId);
                return statement.executeUpdate();
            }
        });
    }

    @Override
    public int resultsOf(String property) {
        return transactions.sql(connection -> {
            try (var statement =
                    connection.prepareStatement("select count(*) from validated_labels where property = ?")) {
                statement.setString(1, property);
                ResultSet row = statement.executeQuery();
                row.next();
                return row.getInt(1);
            }
        });
    }
}
