package org.cupel.gateway.candidate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.cupel.gateway.campaign.CampaignOverview;
import org.cupel.gateway.campaign.ValidationResult;
import org.cupel.gateway.failure.Kind;
import org.cupel.gateway.paging.ColumnType;
import org.cupel.gateway.paging.Order;
import org.cupel.gateway.paging.Order.Column;
import org.cupel.gateway.paging.PageRequest;
import org.cupel.gateway.paging.Slice;
import org.cupel.platform.problem.ProblemException;

/** The candidates that researchers look through. */
@ApplicationScoped
public class CandidateCatalogue {

    private static final Column ID = new Column("id", "id", ColumnType.ID);
    private static final List<Column> SORTABLE = List.of(
            new Column("score", "score", ColumnType.NUMBER),
            new Column("rank", "rank", ColumnType.INTEGER),
            new Column("q50", "q50", ColumnType.NUMBER),
            new Column("total", "total", ColumnType.NUMBER),
            new Column("formula", "formula", ColumnType.TEXT),
            new Column("updatedAt", "updated_at", ColumnType.TIME));

    private final Candidates candidates;
    private final CampaignOverview campaigns;

    CandidateCatalogue(Candidates candidates, CampaignOverview campaigns) {
        this.candidates = candidates;
        this.campaigns = campaigns;
    }

    /** @throws ProblemException 404 when no campaign has the id, 400 for a sort or cursor that is none */
    public Slice<Candidate> page(String campaignId, CandidateFilter filter, String sort, PageRequest request) {
        var order = Order.of(sort, SORTABLE, ID);
        return candidates.page(campaigns.idOf(campaignId), filter, order, request);
    }

    /** @throws ProblemException 404 when no campaign has the id */
    public CandidateSummary summary(String campaignId, CandidateFilter filter) {
        return candidates.summary(campaigns.idOf(campaignId), filter);
    }

    /** @throws ProblemException 404 when no candidate has the id */
    public Candidate existing(String text) {
        var id = Kind.CANDIDATE.id(text);
        return candidates.find(id).orElseThrow(() -> Kind.CANDIDATE.unknown(id));
    }

    public List<HistoryEntry> history(String text) {
        return candidates.history(existing(text).id());
    }

    public List<ValidationResult> results(String text) {
        return candidates.results(existing(text).id());
    }

    public String structure(String text) {
        var candidate = existing(text);
        return candidates
                .structure(candidate.materialId())
                .orElseThrow(() -> new ProblemException(
                        404,
                        "no-structure",
                        "The material '" + candidate.materialId() + "' of candidate " + candidate.id()
                                + " has no structure. Ingest it again with POST /api/v1/ingestions."));
    }
}
