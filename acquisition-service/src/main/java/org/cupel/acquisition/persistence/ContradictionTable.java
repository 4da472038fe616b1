package org.cupel.acquisition.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cupel.acquisition.validation.Contradiction;
import org.cupel.acquisition.validation.Contradictions;
import org.cupel.acquisition.validation.ValidationResult;
import org.cupel.platform.database.Transactions;

@ApplicationScoped
class ContradictionTable implements Contradictions {

    private static final String ADD = """
            insert into result_contradictions
              (result_id, other_id, material_id, property, difference, allowed, explanation, found_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String FORGET = "delete from result_contradictions where result_id = ? or other_id = ?";
    private static final String OF = """
            select * from result_contradictions where property = ? and material_id = ?
            order by found_at desc, result_id, other_id
            """;

    private final EntityManager entityManager;
    private final ResultRepository results;
    private final Transactions transactions;

    ContradictionTable(EntityManager entityManager, ResultRepository results, Transactions transactions) {
        this.entityManager = entityManager;
        this.results = results;
        this.transactions = transactions;
    }

    @Override
    public List<ValidationResult> resultsToCompare(String materialId, String property) {
        AdvisoryLock.take(entityManager, "results " + property + " " + materialId);
        return results
                .list(
                        "property = ?1 and materialId = ?2 and measuredValue is not null and correctedBy is null order by recordedAt, id",
                        property,
                        materialId)
                .stream()
                .map(ResultMapper::toDomain)
                .toList();
    }

    @Override
    public void add(Contradiction found) {
        transactions.sql(connection -> {
            try (var statement = connection.prepareStatement(ADD)) {
                statement.setObject(1, found.resultId());
                statement.setObject(2, found.otherId());
                statement.setString(3, found.materialId());
                statement.setString(4, found.property());
                statement.setDouble(5, found.difference());
                statement.setDouble(6, found.allowed());
                statement.setString(7, found.explanation());
                statement.setObject(8, found.foundAt().atOffset(ZoneOffset.UTC));
                return statement.executeUpdate();
            }
        });
    }

    @Override
    public void forget(UUID resultId) {
        transactions.sql(connection -> {
            try (var statement = connection.prepareStatement(FORGET)) {
                statement.setObject(1, resultId);
                statement.setObject(2, resultId);
                return statement.executeUpdate();
            }
        });
    }

    @Override
    public List<Contradiction> of(String materialId, String property) {
        return transactions.sql(connection -> {
            try (var statement = connection.prepareStatement(OF)) {
                statement.setString(1, property);
                statement.setString(2, materialId);
                ResultSet rows = statement.executeQuery();
                List<Contradiction> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(contradiction(rows));
                }
                return found;
            }
        });
    }

    private static Contradiction contradiction(ResultSet row) throws SQLException {
        return new Contradiction(
                row.getObject("result_id", UUID.class),
                row.getObject("other_id", UUID.class),
                row.getString("material_id"),
                row.getString("property"),
                row.getDouble("difference"),
                row.getDouble("allowed"),
                row.getString("explanation"),
                row.getObject("found_at", OffsetDateTime.class).toInstant());
    }
}
