package org.cupel.gateway.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cupel.gateway.campaign.ValidationResult;
import org.cupel.gateway.candidate.Candidate;
import org.cupel.gateway.candidate.CandidateFilter;
import org.cupel.gateway.candidate.Candidates;
import org.cupel.gateway.candidate.HistoryEntry;
import org.cupel.gateway.paging.Order;
import org.cupel.gateway.paging.PageRequest;
import org.cupel.gateway.paging.Slice;

/** Candidates through the views of acquisition-service and ingest-worker. */
@ApplicationScoped
class CandidateRepository implements Candidates {

    private final Database database;

    CandidateRepository(Database database) {
        this.database = database;
    }

    @Override
    public Slice<Candidate> page(UUID campaignId, CandidateFilter filter, Order order, PageRequest request) {
        var query = new ViewQuery("acquisition.candidate_list").where("campaign_id = ?", campaignId);
        anyOf(query, "state", filter.states());
        anyOf(query, "decision", filter.decisions());
        anyOf(query, "formula", filter.formulas());
        if (!filter.elements().isEmpty()) {
            query.where("elements @> ?::text[]", (Object) filter.elements().toArray(String[]::new));
        }
        filter.minScore().ifPresent(score -> query.where("score >= ?", score));
        return query.page(database, order, request, CandidateMapper::candidate);
    }

    private static void anyOf(ViewQuery query, String column, List<String> values) {
        if (!values.isEmpty()) {
            query.where(column + " = any (?)", (Object) values.toArray(String[]::new));
        }
    }

    @Override
    public Optional<Candidate> find(UUID id) {
        return database.find(
                "select * from acquisition.candidate_list where id = ?", List.of(id), CandidateMapper::candidate);
    }

    @Override
    public List<HistoryEntry> history(UUID id) {
        return database.list(
                "select * from acquisition.candidate_history_list where candidate_id = ? order by id",
                List.of(id),
                CandidateMapper::history);
    }

    @Override
    public List<ValidationResult> results(UUID id) {
        return database.list(
                "select * from acquisition.validation_result_list where candidate_id = ?"
                        + " order by recorded_at desc, id",
                List.of(id),
                CampaignMapper::result);
    }

    @Override
    public Optional<String> structure(String materialId) {
        return database.find(
                "select structure::text as structure from ingest.material_structures where material_id = ?",
                List.of(materialId),
                row -> row.text("structure"));
    }
}
