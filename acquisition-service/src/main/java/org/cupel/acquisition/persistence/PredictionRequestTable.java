package org.cupel.acquisition.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cupel.acquisition.campaign.Property;
import org.cupel.acquisition.loop.PredictionRequests;
import org.cupel.acquisition.loop.PropertyShards;
import org.cupel.platform.database.Transactions;
import org.cupel.schema.event.PredictionCompleted;
import org.cupel.schema.event.PredictionRequested;

@ApplicationScoped
class PredictionRequestTable implements PredictionRequests {

    private static final String SUPERSEDE =
            "update prediction_requests set state = 'superseded', ended_at = ? where campaign_id = ? and state = 'open'";
    private static final String OPEN = """
            insert into prediction_requests (id, campaign_id, model_id, state, shards, pool_size, requested_at, miscoverage)
            values (?, ?, ?, 'open', ?, ?, ?, ?)
            """;
    private static final String OPEN_SHARD =
            "insert into prediction_shards (request_id, shard, property, model_id, material_ids) values (?, ?, ?, ?, ?)";
    private static final String OPEN_SHARDS = """
            select r.campaign_id, s.model_id, r.shards, s.shard, s.material_ids,
              case when s.model_id = r.model_id then r.miscoverage end as miscoverage
            from prediction_requests r join prediction_shards s on s.request_id = r.id
            where r.id = ? and r.state = 'open' and s.completed_at is null
            order by s.shard
            """;
    private static final String COMPLETE_SHARD = """
            update prediction_shards s set scored = ?, rejected = ?, failure = ?, completed_at = ?
            from prediction_requests r
            where s.request_id = ? and s.shard = ? and s.completed_at is null and r.id = s.request_id and r.state = 'open'
            """;
    private static final String COMPLETE = """
            update prediction_requests r set state = 'completed', ended_at = ?
            where r.id = ? and r.state = 'open'
              and not exists (select from prediction_shards s where s.request_id = r.id and s.completed_at is null)
            """;

    private static final String REFUSAL = """
            select case when coalesce(sum(s.scored), 0) = 0 then max(s.failure) end
            from prediction_shards s join prediction_requests r on r.id = s.request_id and r.model_id = s.model_id
            where r.id = ?
            """;

    private final Transactions transactions;

    PredictionRequestTable(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void open(UUID campaignId, List<PropertyShards> shards, Instant at) {
        transactions.sql(connection -> {
            supersede(connection, campaignId, utc(at));
            insertRequest(connection, shards, utc(at));
            return insertShards(connection, shards);
        });
    }

    private static void supersede(Connection connection, UUID campaignId, OffsetDateTime at) throws SQLException {
        try (var statement = connection.prepareStatement(SUPERSEDE)) {
            statement.setObject(1, at);
            statement.setObject(2, campaignId);
            statement.executeUpdate();
        }
    }

    /** The model and the materials of a request are those of the property that is ranked by. */
    private static void insertRequest(Connection connection, List<PropertyShards> shards, OffsetDateTime at)
            throws SQLException {
        List<PredictionRequested> ranked = shards.get(0).shards();
        PredictionRequested first = ranked.get(0);
        try (var statement = connection.prepareStatement(OPEN)) {
            statement.setObject(1, first.requestId());
            statement.setObject(2, first.campaignId());
            statement.setObject(3, first.modelId());
            statement.setInt(4, first.shards());
            statement.setInt(
                    5,
                    ranked.stream()
                            .mapToInt(shard -> shard.materialIds().size())
                            .sum());
            statement.setObject(6, at);
            statement.setObject(7, first.miscoverage(), Types.DOUBLE);
            statement.executeUpdate();
        }
    }

    private static int insertShards(Connection connection, List<PropertyShards> shards) throws SQLException {
        try (var statement = connection.prepareStatement(OPEN_SHARD)) {
            for (PropertyShards part : shards) {
                for (PredictionRequested shard : part.shards()) {
                    bind(statement, part.property(), shard);
                    statement.addBatch();
                }
            }
            return statement.executeBatch().length;
        }
    }

    private static void bind(PreparedStatement statement, Property property, PredictionRequested shard)
            throws SQLException {
        Object[] materials = shard.materialIds().toArray();
        statement.setObject(1, shard.requestId());
        statement.setInt(2, shard.shard());
        statement.setString(3, property.wireName());
        statement.setObject(4, shard.modelId());
        statement.setArray(5, statement.getConnection().createArrayOf("text", materials));
    }

    @Override
    public List<PredictionRequested> openShards(UUID requestId) {
        return transactions.sql(connection -> {
            try (var statement = connection.prepareStatement(OPEN_SHARDS)) {
                statement.setObject(1, requestId);
                var rows = statement.executeQuery();
                List<PredictionRequested> shards = new ArrayList<>();
                while (rows.next()) {
                    shards.add(new PredictionRequested(
                            requestId,
                            rows.getObject("campaign_id", UUID.class),
                            rows.getObject("model_id", UUID.class),
                            rows.getInt("shard"),
                            rows.getInt("shards"),
                            List.of((String[]) rows.getArray("material_ids").getArray()),
                            rows.getObject("miscoverage", Double.class)));
                }
                return shards;
            }
        });
    }

    @Override
    public ShardProgress complete(PredictionCompleted shard, Instant at) {
        return transactions.sql(connection -> {
            if (completeShard(connection, shard, utc(at)) == 0) {
                return ShardProgress.STALE;
            }
            try (var statement = connection.prepareStatement(COMPLETE)) {
                statement.setObject(1, utc(at));
                statement.setObject(2, shard.requestId());
                return statement.executeUpdate() == 1 ? ShardProgress.ALL_IN : ShardProgress.WAITING;
            }
        });
    }

    @Override
    public Optional<String> refusal(UUID requestId) {
        return transactions.sql(connection -> {
            try (var statement = connection.prepareStatement(REFUSAL)) {
                statement.setObject(1, requestId);
                var row = statement.executeQuery();
                row.next();
                return Optional.ofNullable(row.getString(1));
            }
        });
    }

    private static int completeShard(Connection connection, PredictionCompleted shard, OffsetDateTime at)
            throws SQLException {
        try (var statement = connection.prepareStatement(COMPLETE_SHARD)) {
            statement.setInt(1, shard.scored());
            statement.setInt(2, shard.rejected());
            statement.setString(3, shard.failure());
            statement.setObject(4, at);
            statement.setObject(5, shard.requestId());
            statement.setInt(6, shard.shard());
            return statement.executeUpdate();
        }
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
