package org.cupel.acquisition.rest;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.cupel.acquisition.campaign.Campaign;
import org.cupel.acquisition.campaign.CampaignDefinition;
import org.cupel.acquisition.drift.DriftRecords;
import org.cupel.acquisition.loop.CampaignService;
import org.cupel.acquisition.loop.LoopEvent;
import org.cupel.acquisition.loop.LoopProgress;
import org.cupel.acquisition.loop.LoopService;
import org.jboss.resteasy.reactive.RestResponse;

/** Campaigns, for the gateway. */
@Path("/internal/campaigns")
@Blocking
public class CampaignResource {

    private final CampaignService campaigns;
    private final LoopService loop;
    private final LoopProgress progress;
    private final DriftRecords drift;

    CampaignResource(CampaignService campaigns, LoopService loop, LoopProgress progress, DriftRecords drift) {
        this.campaigns = campaigns;
        this.loop = loop;
        this.progress = progress;
        this.drift = drift;
    }

    @POST
    public RestResponse<CampaignResponse> create(CampaignRequest request) {
        CampaignDefinition definition = DefinitionReader.read(request);
        var creation =
                Boolean.TRUE.equals(request.draft()) ? campaigns.draft(definition) : campaigns.create(definition);
        return RestResponse.status(
                creation.created() ? RestResponse.Status.CREATED : RestResponse.Status.OK,
                response(creation.campaign()));
    }

    @GET
    @Path("{id}")
    public CampaignResponse get(@PathParam("id") String id) {
        return response(campaigns.get(Ids.campaign(id)));
    }

    @PUT
    @Path("{id}")
    public CampaignResponse edit(@PathParam("id") String id, CampaignRequest request) {
        return response(campaigns.edit(Ids.campaign(id), DefinitionReader.read(request)));
    }

    @POST
    @Path("{id}/start")
    public CampaignResponse start(@PathParam("id") String id, ReasonRequest why) {
        return response(campaigns.start(Ids.campaign(id), Reasons.text("Started", why)));
    }

    @POST
    @Path("{id}/pause")
    public CampaignResponse pause(@PathParam("id") String id, ReasonRequest why) {
        return response(campaigns.pause(Ids.campaign(id), Reasons.text("Paused", why)));
    }

    @POST
    @Path("{id}/resume")
    public CampaignResponse resume(@PathParam("id") String id) {
        return response(campaigns.resume(Ids.campaign(id)));
    }

    @POST
    @Path("{id}/finish")
    public CampaignResponse finish(@PathParam("id") String id, ReasonRequest why) {
        return response(campaigns.finish(Ids.campaign(id), Reasons.text("Finished", why)));
    }

    @POST
    @Path("{id}/training")
    public RestResponse<CampaignResponse> train(@PathParam("id") String id, ReasonRequest why) {
        String reason = why == null || why.actor() == null && why.reason() == null
                ? "Asked for by hand"
                : Reasons.text("Asked for", why);
        return accepted(loop.askForTraining(Ids.campaign(id), reason));
    }

    @POST
    @Path("{id}/predictions")
    public RestResponse<CampaignResponse> predict(@PathParam("id") String id) {
        return accepted(loop.askForPredictions(Ids.campaign(id)));
    }

    @POST
    @Path("{id}/rankings")
    public RestResponse<CampaignResponse> rank(@PathParam("id") String id) {
        return accepted(loop.apply(Ids.campaign(id), new LoopEvent.RankingAsked()));
    }

    private RestResponse<CampaignResponse> accepted(Campaign campaign) {
        return RestResponse.status(RestResponse.Status.ACCEPTED, response(campaign));
    }

    private CampaignResponse response(Campaign campaign) {
        UUID id = campaign.id();
        return CampaignMapper.toResponse(
                campaign,
                progress.facts(id),
                progress.candidates(id),
                progress.leftOut(id),
                drift.newest(id, campaign.loop().modelId()));
    }
}
