package org.cupel.acquisition.rest;

import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.cupel.acquisition.campaign.Campaign;
import org.cupel.acquisition.loop.CampaignService;
import org.cupel.acquisition.ranking.RankingCheck;
import org.cupel.acquisition.ranking.RankingRuns;

/** Rankings that a campaign has had, newest first. */
@Path("/internal/campaigns/{id}/rankings")
@Blocking
public class RankingResource {

    private static final int MOST = 200;

    private final CampaignService campaigns;
    private final RankingRuns runs;
    private final RankingCheck check;

    RankingResource(CampaignService campaigns, RankingRuns runs, RankingCheck check) {
        this.campaigns = campaigns;
        this.runs = runs;
        this.check = check;
    }

    @GET
    @Transactional
    public List<RankingResponse> list(
            @PathParam("id") String id,
            @QueryParam("before") String before,
            @QueryParam("limit") @DefaultValue("20") int limit) {
        UUID campaignId = campaigns.get(Ids.campaign(id)).id();
        UUID older = before == null ? null : run(campaignId, before).id();
        return runs.newest(campaignId, older, Math.max(1, Math.min(MOST, limit))).stream()
                .map(RankingResponse::of)
                .toList();
    }

    @GET
    @Path("{runId}")
    @Transactional
    public RankingResponse get(@PathParam("id") String id, @PathParam("runId") String runId) {
        return RankingResponse.of(run(campaigns.get(Ids.campaign(id)).id(), runId));
    }

    @POST
    @Path("{runId}/check")
    @Transactional
    public RankingCheck.Outcome check(@PathParam("id") String id, @PathParam("runId") String runId) {
        Campaign campaign = campaigns.get(Ids.campaign(id));
        return check.check(campaign, run(campaign.id(), runId));
    }

    private RankingRuns.Recorded run(UUID campaignId, String runId) {
        return runs.find(campaignId, Ids.ranking(campaignId, runId))
                .orElseThrow(() -> RankingCheck.unknown(campaignId, runId));
    }
}
