package org.cupel.acquisition.rest;

import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.cupel.acquisition.drift.DriftRecords;
import org.cupel.acquisition.loop.CampaignService;

/** What comparing pools and results with the training found, newest first. */
@Path("/internal/campaigns/{id}/drift")
@Blocking
public class DriftResource {

    private static final int MOST = 200;

    private final CampaignService campaigns;
    private final DriftRecords records;

    DriftResource(CampaignService campaigns, DriftRecords records) {
        this.campaigns = campaigns;
        this.records = records;
    }

    @GET
    @Transactional
    public List<DriftResponse> list(@PathParam("id") String id, @QueryParam("limit") @DefaultValue("20") int limit) {
        UUID campaignId = campaigns.get(Ids.campaign(id)).id();
        return records.newest(campaignId, Math.max(1, Math.min(MOST, limit))).stream()
                .map(DriftResponse::of)
                .toList();
    }
}
