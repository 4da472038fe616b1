package org.cupel.gateway.persistence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cupel.gateway.campaign.ValidationResult;
import org.cupel.gateway.candidate.Candidate;
import org.cupel.gateway.candidate.CandidateFilter;
import org.cupel.gateway.candidate.CandidateSummary;
import org.cupel.gateway.candidate.Candidates;
import org.cupel.gateway.candidate.HistoryEntry;
import org.cupel.gateway.paging.Order;
import org.cupel.gateway.paging.PageRequest;
import org.cupel.gateway.paging.Slice;

/** Candidates through the views of acquisition-service and ingest-worker. */
@ApplicationScoped
class CandidateRepository implements Candidates {

    private static final String LIST = "acquisition.candidate_list";
    private static final Set<String> OF_THE_RANKING = Set.of("rank", "score");

    private final Database database;

    CandidateRepository(Database database) {
        this.database = database;
    }

    @Override
    public Slice<Candidate> page(UUID campaignId, CandidateFilter filter, Order order, PageRequest request) {
        return filtered(campaignId, filter)
                .countedIn(narrowest(filter, order))
                .page(database, order, request, CandidateMapper::candidate);
    }

    /** Where a place in the order is found without a join, if it can be. */
    private static String narrowest(CandidateFilter filter, Order order) {
        if (OF_THE_RANKING.contains(order.column().sql())) {
            return filter.equals(CandidateFilter.ALL) ? "acquisition.score_place" : LIST;
        }
        return filter.minScore().isPresent() ? LIST : "acquisition.candidate_place";
    }

    @Override
    public CandidateSummary summary(UUID campaignId, CandidateFilter filter) {
        var groups = filtered(campaignId, filter)
                .summed(
                        database,
                        "state, decision, count(*) as n, count(p_goal) as judged, sum(p_goal) as expected",
                        "state, decision",
                        row -> new Group(
                                row.text("state"),
                                row.text("decision"),
                                row.bigint("n"),
                                row.bigint("judged"),
                                row.number("expected")));
        return new CandidateSummary(
                groups.stream().mapToLong(Group::n).sum(),
                groups.stream().collect(groupingBy(Group::state, TreeMap::new, summingLong(Group::n))),
                groups.stream().collect(groupingBy(Group::decision, TreeMap::new, summingLong(Group::n))),
                Group.meanOf(groups));
    }

    private record Group(String state, String decision, long n, long judged, double expected) {

        private static Double meanOf(List<Group> groups) {
            long judged = groups.stream().mapToLong(Group::judged).sum();
            return judged == 0
                    ? null
                    : groups.stream().mapToDouble(Group::expected).sum() / judged;
        }
    }

    private static ViewQuery filtered(UUID campaignId, CandidateFilter filter) {
        var query = new ViewQuery(LIST).where("campaign_id = ?", campaignId);
        anyOf(query, "state", filter.states());
        anyOf(query, "decision", filter.decisions());
        anyOf(query, "formula", filter.formulas());
        if (!filter.elements().isEmpty()) {
            query.where("elements @> ?::text[]", (Object) filter.elements().toArray(String[]::new));
        }
        if (!filter.excluded().isEmpty()) {
            query.where("not elements && ?::text[]", (Object) filter.excluded().toArray(String[]::new));
        }
        filter.minScore().ifPresent(score -> query.where("score >= ?", score));
        filter.maxUncertainty().ifPresent(most -> query.where("total <= ?", most));
        return query;
    }

    private static void anyOf(ViewQuery query, String column, List<String> values) {
        if (!values.isEmpty()) {
            query.where(column + " = any (?)", (Object) values.toArray(String[]::new));
        }
    }

    @Override
    public Optional<Candidate> find(UUID id) {
        return database.find("select * from " + LIST + " where id = ?", List.of(id), CandidateMapper::candidate);
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
    public Map<String, String> structures(List<String> materialIds) {
        return database
                .list(
                        "select material_id, structure::text as structure from ingest.material_structures"
                                + " where material_id = any (?) and structure is not null",
                        List.of((Object) materialIds.toArray(String[]::new)),
                        row -> Map.entry(row.text("material_id"), row.text("structure")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public Optional<String> structure(String materialId) {
        return database.find(
                "select structure::text as structure from ingest.material_structures where material_id = ?",
                List.of(materialId),
                row -> row.text("structure"));
    }
}
