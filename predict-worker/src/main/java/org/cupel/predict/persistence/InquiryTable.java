package org.cupel.predict.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.io.CrystalJson;
import org.cupel.platform.database.Transactions;
import org.cupel.predict.inquiry.ForgottenException;
import org.cupel.predict.inquiry.Inquiries;
import org.cupel.predict.inquiry.Inquiry;
import org.cupel.predict.inquiry.InquiryAnswer;
import org.cupel.predict.inquiry.InquiryState;
import org.cupel.predict.scoring.StructureJudgement;

@ApplicationScoped
class InquiryTable implements Inquiries {

    private static final String ADD = """
            insert into inquiries (id, idempotency_key, name, property, file_sha256, file_bytes, asked_by, created_at)
            values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (idempotency_key) do nothing
            """;
    private static final String SELECT = "select id, name, property, model_id, file_sha256, file_bytes, state, total,"
            + " error, asked_by, created_at from inquiries where ";
    private static final String BEGUN = """
            update inquiries set state = 'running', model_id = coalesce(model_id, ?), total = coalesce(total, ?),
              started_at = coalesce(started_at, ?) where id = ? and state in ('queued', 'running')
            """;
    private static final String COUNT =
            "update inquiries set answered = answered + ?, refused = refused + ? where id = ?";
    private static final String ANSWER = """
            insert into inquiry_answers (inquiry_id, row_number, name, formula, atom_count, structure, prediction, problem,
              decision, median) values (?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?)
            """;

    private final Transactions transactions;
    private final ObjectMapper json;

    InquiryTable(Transactions transactions, ObjectMapper json) {
        this.transactions = transactions;
        this.json = json;
    }

    @Override
    public boolean add(Inquiry fresh, String idempotencyKey) {
        return update(
                        ADD,
                        fresh.id(),
                        idempotencyKey,
                        fresh.name(),
                        fresh.property(),
                        fresh.sha256(),
                        fresh.bytes(),
                        fresh.askedBy(),
                        utc(fresh.createdAt()))
                == 1;
    }

    @Override
    public Optional<Inquiry> find(UUID id) {
        return one(SELECT + "id = ?", id);
    }

    @Override
    public Optional<Inquiry> ofKey(String idempotencyKey) {
        return one(SELECT + "idempotency_key = ?", idempotencyKey);
    }

    @Override
    public void begun(UUID id, UUID modelId, int total, Instant at) {
        if (update(BEGUN, modelId, total, utc(at), id) == 0) {
            throw new ForgottenException(id);
        }
    }

    @Override
    public int lastAnswered(UUID id) {
        return transactions.sql(connection -> {
            try (var statement = statement(
                    connection, "select coalesce(max(row_number), 0) from inquiry_answers where inquiry_id = ?", id)) {
                ResultSet row = statement.executeQuery();
                row.next();
                return row.getInt(1);
            }
        });
    }

    @Override
    public void answer(UUID id, List<InquiryAnswer> answers) {
        long refused =
                answers.stream().filter(answer -> answer.judgement() == null).count();
        if (update(COUNT, answers.size(), refused, id) == 0) {
            throw new ForgottenException(id);
        }
        transactions.sql(connection -> {
            try (var insert = connection.prepareStatement(ANSWER)) {
                for (InquiryAnswer answer : answers) {
                    bind(insert, values(id, answer));
                    insert.addBatch();
                }
                return insert.executeBatch();
            }
        });
    }

    private Object[] values(UUID id, InquiryAnswer answer) {
        Crystal crystal = answer.crystal();
        StructureJudgement judgement = answer.judgement();
        return new Object[] {
            id,
            answer.row(),
            answer.name(),
            crystal == null ? null : crystal.formula(),
            crystal == null ? null : crystal.atomCount(),
            crystal == null ? null : CrystalJson.write(crystal),
            judgement == null ? null : text(judgement),
            answer.problem(),
            judgement == null ? null : judgement.decision(),
            judgement == null ? null : judgement.q50()
        };
    }

    @Override
    public void finished(UUID id, Instant at) {
        update("update inquiries set state = 'finished', ended_at = ? where id = ?", utc(at), id);
    }

    @Override
    public void failed(UUID id, String error, Instant at) {
        update("update inquiries set state = 'failed', error = ?, ended_at = ? where id = ?", error, utc(at), id);
    }

    @Override
    public void remove(UUID id) {
        update("delete from inquiries where id = ?", id);
    }

    @Override
    public void lockFile(String sha256) {
        exists("select 1 from pg_advisory_xact_lock(hashtextextended(?, 0))", "inquiries/" + sha256);
    }

    @Override
    public boolean anyAsks(String sha256) {
        return exists("select 1 from inquiries where file_sha256 = ? limit 1", sha256);
    }

    private boolean exists(String sql, Object parameter) {
        return transactions.sql(connection -> {
            try (var statement = statement(connection, sql, parameter)) {
                return statement.executeQuery().next();
            }
        });
    }

    private int update(String sql, Object... parameters) {
        return transactions.sql(connection -> {
            try (var statement = statement(connection, sql, parameters)) {
                return statement.executeUpdate();
            }
        });
    }

    private Optional<Inquiry> one(String sql, Object parameter) {
        return transactions.sql(connection -> {
            try (var statement = statement(connection, sql, parameter)) {
                ResultSet row = statement.executeQuery();
                return row.next() ? Optional.of(inquiry(row)) : Optional.empty();
            }
        });
    }

    private static PreparedStatement statement(Connection connection, String sql, Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        bind(statement, parameters);
        return statement;
    }

    private static void bind(PreparedStatement statement, Object... parameters) throws SQLException {
        for (int place = 0; place < parameters.length; place++) {
            statement.setObject(place + 1, parameters[place]);
        }
    }

    private static Inquiry inquiry(ResultSet row) throws SQLException {
        return new Inquiry(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getObject(4, UUID.class),
                row.getString(5),
                row.getLong(6),
                InquiryState.named(row.getString(7)),
                row.getObject(8, Integer.class),
                row.getString(9),
                row.getString(10),
                row.getObject(11, OffsetDateTime.class).toInstant());
    }

    private String text(StructureJudgement judgement) {
        try {
            return json.writeValueAsString(judgement);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A judgement of " + judgement.formula() + " cannot be written as JSON", e);
        }
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
