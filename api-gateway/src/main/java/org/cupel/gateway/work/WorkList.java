package org.cupel.gateway.work;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.cupel.gateway.campaign.CampaignOverview;
import org.cupel.gateway.identity.CommandActor;
import org.cupel.gateway.paging.ColumnType;
import org.cupel.gateway.paging.Order;
import org.cupel.gateway.paging.Order.Column;
import org.cupel.gateway.paging.PageRequest;
import org.cupel.gateway.paging.Slice;
import org.cupel.platform.problem.ProblemException;

/** What is in validation: since when, and whose. */
@ApplicationScoped
public class WorkList {

    public static final String OLDEST = "since";

    private static final Column ID = new Column("candidateId", "id", ColumnType.ID);
    private static final List<Column> SORTABLE = List.of(
            new Column(OLDEST, "since", ColumnType.TIME),
            new Column("claimedAt", "claimed_at", ColumnType.TIME),
            new Column("formula", "formula", ColumnType.TEXT),
            new Column("campaign", "campaign", ColumnType.TEXT),
            new Column("rank", "rank", ColumnType.INTEGER));

    private final WorkItems items;
    private final CampaignOverview campaigns;
    private final CommandActor actor;

    WorkList(WorkItems items, CampaignOverview campaigns, CommandActor actor) {
        this.items = items;
        this.campaigns = campaigns;
        this.actor = actor;
    }

    /**
     * @param campaignId null for that of all campaigns
     * @param mine whether only what the caller has claimed
     * @param claimed who the caller says to be, where the door is open
     * @throws ProblemException 404 when no campaign has the id, 400 for a sort or cursor that is none, or when nobody knows who
     *     the caller is
     */
    public Slice<WorkItem> page(String campaignId, boolean mine, String claimed, String sort, PageRequest request) {
        UUID campaign = campaignId == null || campaignId.isBlank()
                ? null
                : campaigns.existing(campaignId).id();
        var filter = new WorkFilter(campaign, mine ? caller(claimed) : null);
        return items.page(filter, Order.of(sort, SORTABLE, ID), request);
    }

    private String caller(String claimed) {
        String caller = actor.or(claimed);
        if (caller == null || caller.isBlank()) {
            throw new ProblemException(
                    400,
                    "nobody",
                    "mine=true asks for the work of the caller, but the door is open and nobody says who calls. Add"
                            + " actor=…, or leave mine out.");
        }
        return caller;
    }
}
