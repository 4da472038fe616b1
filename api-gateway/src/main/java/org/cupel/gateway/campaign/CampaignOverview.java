package org.cupel.gateway.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.cupel.gateway.failure.Kind;
import org.cupel.gateway.paging.ColumnType;
import org.cupel.gateway.paging.Order;
import org.cupel.gateway.paging.Order.Column;
import org.cupel.gateway.paging.PageRequest;
import org.cupel.gateway.paging.Slice;
import org.cupel.gateway.training.Trainings;
import org.cupel.platform.problem.ProblemException;

/** A campaign as a researcher follows it, put together from what several services let others read. */
@ApplicationScoped
public class CampaignOverview {

    private static final Column ID = new Column("id", "id", ColumnType.ID);
    private static final List<Column> SORTABLE = List.of(
            new Column("createdAt", "created_at", ColumnType.TIME),
            new Column("updatedAt", "updated_at", ColumnType.TIME),
            new Column("name", "name", ColumnType.TEXT));

    private final Campaigns campaigns;
    private final Trainings trainings;

    CampaignOverview(Campaigns campaigns, Trainings trainings) {
        this.campaigns = campaigns;
        this.trainings = trainings;
    }

    /** @throws ProblemException 400 for a sort that is none */
    public Slice<Campaign> page(String sort, PageRequest request) {
        return campaigns.page(Order.of(sort, SORTABLE, ID), request);
    }

    /** @throws ProblemException 404 when no campaign has the id */
    public CampaignDetail detail(String text) {
        Campaign campaign = existing(text);
        UUID id = campaign.id();
        var training = trainings.newestOf(id);
        return new CampaignDetail(
                campaign,
                campaigns.candidatesByState(id),
                campaigns.latestRanking(id).orElse(null),
                trainings.champion(campaign.property()).orElse(null),
                training.orElse(null),
                training.flatMap(run -> trainings.progress(run.runId())).orElse(null));
    }

    /** @throws ProblemException 404 when the campaign has no such ranking */
    public Ranking ranking(String text, String rankingText) {
        UUID rankingId = Kind.RANKING.id(rankingText);
        return campaigns.ranking(idOf(text), rankingId).orElseThrow(() -> Kind.RANKING.unknown(rankingId));
    }

    public Slice<Ranking> rankings(String text, PageRequest request) {
        return campaigns.rankings(idOf(text), request);
    }

    public Slice<ValidationResult> results(String text, PageRequest request) {
        return campaigns.results(idOf(text), request);
    }

    public Slice<Note> notes(String text, PageRequest request) {
        return campaigns.notes(idOf(text), request);
    }

    public Slice<DriftReport> drift(String text, PageRequest request) {
        return campaigns.drift(idOf(text), request);
    }

    /** @throws ProblemException 404 when no campaign has the id */
    public UUID idOf(String text) {
        UUID id = Kind.CAMPAIGN.id(text);
        if (!campaigns.exists(id)) {
            throw Kind.CAMPAIGN.unknown(id);
        }
        return id;
    }

    /** @throws ProblemException 404 when no campaign has the id */
    public Campaign existing(String text) {
        UUID id = Kind.CAMPAIGN.id(text);
        return campaigns.find(id).orElseThrow(() -> Kind.CAMPAIGN.unknown(id));
    }
}
