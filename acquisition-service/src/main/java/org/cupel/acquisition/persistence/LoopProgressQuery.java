package org.cupel.acquisition.persistence;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cupel.acquisition.campaign.Campaign;
import org.cupel.acquisition.campaign.LeftOut;
import org.cupel.acquisition.loop.LastTraining;
import org.cupel.acquisition.loop.LoopFacts;
import org.cupel.acquisition.loop.LoopProgress;
import org.cupel.acquisition.loop.SearchFacts;
import org.cupel.platform.database.Transactions;

@ApplicationScoped
class LoopProgressQuery implements LoopProgress {

    private static final String FACTS = """
            select
              coalesce((select results from result_counts where campaign_id = ?), 0) as results,
              coalesce((select tested from result_counts where campaign_id = ?), 0) as tested,
              coalesce((select sum(candidates)::int from candidate_counts
                where campaign_id = ? and state in ('flagged', 'in_validation', 'on_hold') and held_from <> 'ranked'), 0)
                as pending,
              exists (select from candidates k join campaigns c on c.id = k.campaign_id
                where k.campaign_id = ? and k.state = 'ranked' and k.out_of_pool is null
                  and not exists (select from validation_results v
                    where v.property = c.property and v.material_id = k.material_id)) as available,
              (select d.reason from (
                  select r.created_at, r.reasons -> 0 ->> 'explanation' as reason
                  from drift_reports r join campaigns c on c.id = r.campaign_id and c.model_id = r.model_id
                  where r.campaign_id = ? and r.retrain_recommended
                  order by r.created_at limit 1) d
                where not exists (select from training_requests t
                  where t.campaign_id = ? and t.requested_at >= d.created_at)) as drift
            """;
    private static final String OUTCOMES = """
            select k.state = 'validated' as find,
              (select b.value from validation_results b where b.candidate_id = v.candidate_id
                and b.property = v.property and b.value is not null and b.corrected_by is null
                order by array_position(array['experiment', 'dft', 'surrogate'], b.kind), b.recorded_at desc, b.id
                limit 1) as value
            from validation_results v join candidates k on k.id = v.candidate_id
            where v.campaign_id = ? and not v.additional and v.corrected_by is null
            order by v.recorded_at, v.id
            """;
    // Of what a result may still come for; unknown as soon as one was ranked before probabilities were kept.
    private static final String EXPECTED = """
            select case when count(*) = count(s.p_goal) then coalesce(sum(s.p_goal), 0) end
            from candidates k join ranking_scores s on s.candidate_id = k.id and s.campaign_id = k.campaign_id
            where k.campaign_id = ? and (k.state = 'ranked' and k.out_of_pool is null
              or k.state in ('flagged', 'in_validation', 'on_hold') and coalesce(k.held_from, k.state) <> 'ranked')
            """;
    private static final String BEST_SCORE = """
            select (select s.score from ranking_scores s join candidates k on k.id = s.candidate_id
              where s.campaign_id = ? and k.state = 'ranked' and k.out_of_pool is null
              order by s.score desc limit 1)
            """;
    private static final String LAST_TRAINING = """
            select requested_at, labels from training_requests where campaign_id = ? order by requested_at desc, id limit 1
            """;
    private static final String CHAMPION = """
            select m.model_id from training.model_list m join campaigns c on c.property = m.property
            where c.id = ? and m.champion
            """;
    private static final String NOT_TAUGHT = """
            select distinct v.material_id collate "C" as material_id
            from validation_results v join campaigns c on c.id = v.campaign_id and c.property = v.property
            where v.campaign_id = ? and v.value is not null and v.corrected_by is null and v.recorded_at > (select max(t.requested_at) from training_requests t
              where t.model_id = ? and t.state = 'completed')
            order by 1
            """;
    private static final String LEAVE_POOL = """
            update candidates set out_of_pool = ?, version = version + 1, updated_at = now()
            where campaign_id = ? and state = 'ranked' and out_of_pool is null
            """;

    private static final String SIFTED = "update campaigns set pool_left_out = ?::jsonb where id = ?";
    private static final String LEFT_OUT = """
            select o ->> 'condition', (o ->> 'materials')::int
            from campaigns, jsonb_array_elements(pool_left_out) o where id = ?
            """;

    private final Transactions transactions;
    private final ObjectMapper json;

    LoopProgressQuery(Transactions transactions, ObjectMapper json) {
        this.transactions = transactions;
        this.json = json;
    }

    @Override
    public LoopFacts facts(UUID campaignId) {
        return transactions.sql(connection -> {
            try (var statement = connection.prepareStatement(FACTS)) {
                for (int place = 1; place <= 6; place++) {
                    statement.setObject(place, campaignId);
                }
                ResultSet row = statement.executeQuery();
                row.next();
                return new LoopFacts(
                        row.getInt("results"),
                        row.getInt("tested"),
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
    public SearchFacts search(Campaign campaign) {
        UUID campaignId = campaign.id();
        return transactions.sql(connection -> new SearchFacts(
                outcomes(connection, campaign),
                LinearPlans.on(connection, linear -> number(linear, EXPECTED, campaignId)),
                number(connection, BEST_SCORE, campaignId)));
    }

    private static List<SearchFacts.Outcome> outcomes(Connection connection, Campaign campaign) throws SQLException {
        try (var statement = connection.prepareStatement(OUTCOMES)) {
            statement.setObject(1, campaign.id());
            ResultSet rows = statement.executeQuery();
            List<SearchFacts.Outcome> outcomes = new ArrayList<>();
            while (rows.next()) {
                Double value = rows.getObject("value", Double.class);
                outcomes.add(new SearchFacts.Outcome(
                        value == null
                                ? Double.POSITIVE_INFINITY
                                : campaign.definition().goal().loss(value),
                        rows.getBoolean("find")));
            }
            return outcomes;
        }
    }

    private static Double number(Connection connection, String sql, UUID campaignId) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, campaignId);
            ResultSet row = statement.executeQuery();
            row.next();
            return row.getObject(1, Double.class);
        }
    }

    @Override
    public Optional<LastTraining> lastTraining(UUID campaignId) {
        return transactions.sql(connection -> {
            try (var statement = connection.prepareStatement(LAST_TRAINING)) {
                statement.setObject(1, campaignId);
                ResultSet row = statement.executeQuery();
                return row.next()
                        ? Optional.of(new LastTraining(
                                row.getObject("requested_at", OffsetDateTime.class)
                                        .toInstant(),
                                row.getObject("labels", Integer.class)))
                        : Optional.empty();
            }
        });
    }

    @Override
    public List<String> notTaught(UUID campaignId, UUID modelId) {
        return transactions.sql(connection -> {
            try (var statement = connection.prepareStatement(NOT_TAUGHT)) {
                statement.setObject(1, campaignId);
                statement.setObject(2, modelId);
                ResultSet rows = statement.executeQuery();
                List<String> materials = new ArrayList<>();
                while (rows.next()) {
                    materials.add(rows.getString(1));
                }
                return materials;
            }
        });
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
    public Map<String, Integer> candidates(UUID campaignId) {
        return transactions.sql(connection -> {
            try (var statement = connection.prepareStatement(
                    "select state, candidates from candidate_state_count where campaign_id = ?")) {
                statement.setObject(1, campaignId);
                ResultSet rows = statement.executeQuery();
                Map<String, Integer> candidates = new HashMap<>();
                while (rows.next()) {
                    candidates.put(rows.getString(1), rows.getInt(2));
                }
                return candidates;
            }
        });
    }

    @Override
    public void poolSifted(UUID campaignId, List<LeftOut> leftOut) {
        transactions.sql(connection -> {
            try (var statement = connection.prepareStatement(SIFTED)) {
                statement.setString(1, json.valueToTree(leftOut).toString());
                statement.setObject(2, campaignId);
                return statement.executeUpdate();
            }
        });
    }

    @Override
    public List<LeftOut> leftOut(UUID campaignId) {
        return transactions.sql(connection -> {
            try (var statement = connection.prepareStatement(LEFT_OUT)) {
                statement.setObject(1, campaignId);
                ResultSet rows = statement.executeQuery();
                List<LeftOut> all = new ArrayList<>();
                while (rows.next()) {
                    all.add(new LeftOut(rows.getString(1), rows.getInt(2)));
                }
                return all;
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
