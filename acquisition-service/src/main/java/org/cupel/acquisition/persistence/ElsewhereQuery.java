package org.cupel.acquisition.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.cupel.acquisition.candidate.Candidate;
import org.cupel.acquisition.candidate.CandidateState;
import org.cupel.acquisition.candidate.Elsewhere;
import org.cupel.acquisition.candidate.OtherCampaigns;
import org.cupel.platform.database.Transactions;

@ApplicationScoped
class ElsewhereQuery implements OtherCampaigns {

    private static final String LOCK = """
            select pg_advisory_xact_lock(hashtextextended('material ' || property || ' ' || ?, 0))
            from campaigns where id = ?
            """;
    private static final String FIND = """
            select o.campaign_id, other.name, o.id, o.state,
              (select r.id from validation_results r where r.candidate_id = o.id
                and r.corrected_by is null order by r.recorded_at, r.id limit 1) as result_id
            from candidates o
            join campaigns other on other.id = o.campaign_id
            join campaigns mine on mine.id = ? and mine.property = other.property and mine.id <> other.id
            where o.material_id = ? and (o.state in ('validated', 'rejected') or\s""" + PendingElsewhere.MAY_STILL_COME + """
            ) order by o.state, o.campaign_id limit 1""";

    private final Transactions transactions;

    ElsewhereQuery(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Optional<Elsewhere> claim(Candidate candidate) {
        return transactions.sql(connection -> {
            lock(connection, candidate);
            return find(connection, candidate);
        });
    }

    private static void lock(Connection connection, Candidate candidate) throws SQLException {
        try (var statement = connection.prepareStatement(LOCK)) {
            statement.setString(1, candidate.materialId());
            statement.setObject(2, candidate.campaignId());
            statement.executeQuery();
        }
    }

    private static Optional<Elsewhere> find(Connection connection, Candidate candidate) throws SQLException {
        try (var statement = connection.prepareStatement(FIND)) {
            statement.setObject(1, candidate.campaignId());
            statement.setString(2, candidate.materialId());
            ResultSet row = statement.executeQuery();
            return row.next()
                    ? Optional.of(new Elsewhere(
                            row.getObject("campaign_id", UUID.class),
                            row.getString("name"),
                            row.getObject("id", UUID.class),
                            CandidateState.named(row.getString("state")),
                            row.getObject("result_id", UUID.class)))
                    : Optional.empty();
        }
    }
}
