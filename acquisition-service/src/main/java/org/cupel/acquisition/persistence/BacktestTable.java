package org.cupel.acquisition.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cupel.acquisition.backtest.BacktestOrder;
import org.cupel.acquisition.backtest.BacktestState;
import org.cupel.acquisition.backtest.Backtests;
import org.cupel.acquisition.backtest.StoredBacktest;
import org.cupel.platform.database.Transactions;
import org.cupel.surrogate.backtest.Discovery;

@ApplicationScoped
class BacktestTable implements Backtests {

    private static final String ADD = """
            insert into back_tests (id, idempotency_key, ordered, goal, source, campaign_id, table_sha256, state, created_at)
            values (?, ?, ?::jsonb, ?, ?, ?, ?, 'queued', ?) on conflict (idempotency_key) do nothing
            """;
    private static final String SELECT = "select id, ordered::text, source, table_sha256, state, done, total, error,"
            + " created_at, started_at, ended_at from back_tests where ";
    private static final String UNDER_WAY = " where id = ? and state in ('queued', 'running')";
    private static final String STARTED = "update back_tests set state = 'running', total = ?, table_sha256 = ?,"
            + " started_at = coalesce(started_at, ?)" + UNDER_WAY;
    private static final String SEARCHES =
            "select policy, budget, seed, evaluations, found_at, seconds_per_decision from back_test_searches"
                    + " where back_test_id = ? and program = ?";
    private static final String KEEP = """
            insert into back_test_searches (back_test_id, policy, budget, seed, program, evaluations, found_at,
              seconds_per_decision) values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (back_test_id, policy, budget, seed) do update set program = excluded.program,
              evaluations = excluded.evaluations, found_at = excluded.found_at,
              seconds_per_decision = excluded.seconds_per_decision
            """;
    private static final String COUNT = "update back_tests set done ="
            + " (select count(*) from back_test_searches where back_test_id = ? and program = ?)" + UNDER_WAY;
    private static final String FINISHED =
            "update back_tests set state = 'finished', report = ?, curve = ?," + " ended_at = ?" + UNDER_WAY;
    private static final String FAILED = "update back_tests set state = 'failed', error = ?, ended_at = ?" + UNDER_WAY;
    private static final String CANCELLED = "update back_tests set state = 'cancelled', ended_at = ?" + UNDER_WAY;

    private final Transactions transactions;
    private final ObjectMapper json;

    BacktestTable(Transactions transactions, ObjectMapper json) {
        this.transactions = transactions;
        this.json = json;
    }

    @Override
    public boolean add(StoredBacktest fresh, String idempotencyKey) {
        return update(
                        ADD,
                        fresh.id(),
                        idempotencyKey,
                        text(fresh.order()),
                        fresh.order().goal(),
                        fresh.source(),
                        fresh.order().campaignId(),
                        fresh.tableSha256(),
                        utc(fresh.createdAt()))
                == 1;
    }

    @Override
    public Optional<StoredBacktest> find(UUID id) {
        return one(SELECT + "id = ?", id);
    }

    @Override
    public Optional<StoredBacktest> ofKey(String idempotencyKey) {
        return one(SELECT + "idempotency_key = ?", idempotencyKey);
    }

    @Override
    public void started(UUID id, int total, String tableSha256, Instant at) {
        update(STARTED, total, tableSha256, utc(at), id);
    }

    @Override
    public List<KeptSearch> searches(UUID id, String program) {
        return transactions.sql(connection -> {
            try (var statement = statement(connection, SEARCHES, id, program)) {
                ResultSet rows = statement.executeQuery();
                List<KeptSearch> searches = new ArrayList<>();
                while (rows.next()) {
                    searches.add(search(rows));
                }
                return searches;
            }
        });
    }

    @Override
    public void keep(UUID id, String program, KeptSearch kept) {
        Discovery search = kept.search();
        transactions.sql(connection -> {
            Object[] foundAt = Arrays.stream(search.foundAt()).boxed().toArray();
            try (var statement = statement(
                    connection,
                    KEEP,
                    id,
                    kept.policy(),
                    kept.budget(),
                    search.seed(),
                    program,
                    search.order().length,
                    connection.createArrayOf("int4", foundAt),
                    search.secondsPerDecision())) {
                return statement.executeUpdate();
            }
        });
        update(COUNT, id, program, id);
    }

    @Override
    public void finished(UUID id, String report, String curve, Instant at) {
        update(FINISHED, report, curve, utc(at), id);
    }

    @Override
    public void failed(UUID id, String error, Instant at) {
        update(FAILED, error, utc(at), id);
    }

    @Override
    public void cancelled(UUID id, Instant at) {
        update(CANCELLED, utc(at), id);
    }

    private int update(String sql, Object... parameters) {
        return transactions.sql(connection -> {
            try (var statement = statement(connection, sql, parameters)) {
                return statement.executeUpdate();
            }
        });
    }

    private Optional<StoredBacktest> one(String sql, Object parameter) {
        return transactions.sql(connection -> {
            try (var statement = statement(connection, sql, parameter)) {
                ResultSet row = statement.executeQuery();
                return row.next() ? Optional.of(stored(row)) : Optional.empty();
            }
        });
    }

    private static PreparedStatement statement(Connection connection, String sql, Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int place = 0; place < parameters.length; place++) {
            statement.setObject(place + 1, parameters[place]);
        }
        return statement;
    }

    private StoredBacktest stored(ResultSet row) throws SQLException {
        return new StoredBacktest(
                row.getObject(1, UUID.class),
                order(row.getString(2)),
                row.getString(3),
                row.getString(4),
                BacktestState.named(row.getString(5)),
                row.getInt(6),
                row.getInt(7),
                row.getString(8),
                instant(row, 9),
                instant(row, 10),
                instant(row, 11));
    }

    /** Which rows were asked for is not kept, only how many. */
    private static KeptSearch search(ResultSet row) throws SQLException {
        Integer[] foundAt = (Integer[]) row.getArray(5).getArray();
        return new KeptSearch(
                row.getString(1),
                row.getInt(2),
                new Discovery(
                        row.getLong(3),
                        new int[row.getInt(4)],
                        Arrays.stream(foundAt).mapToInt(Integer::intValue).toArray(),
                        row.getDouble(6)));
    }

    private String text(BacktestOrder order) {
        try {
            return json.writeValueAsString(order);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private BacktestOrder order(String text) {
        try {
            return json.readValue(text, BacktestOrder.class);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
