package org.cupel.acquisition.loop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cupel.acquisition.campaign.Campaign;
import org.cupel.acquisition.campaign.CampaignDefinition;
import org.cupel.acquisition.campaign.Campaigns;
import org.cupel.acquisition.campaign.DefinitionDifference;
import org.cupel.acquisition.campaign.Phase;
import org.cupel.acquisition.campaign.UnknownCampaign;
import org.cupel.platform.problem.ProblemException;

/** Creates campaigns and starts, stops and ends their loops. */
@ApplicationScoped
public class CampaignService {

    private final Campaigns campaigns;
    private final LoopService loop;
    private final Clock clock;

    public CampaignService(Campaigns campaigns, LoopService loop, Clock clock) {
        this.campaigns = campaigns;
        this.loop = loop;
        this.clock = clock;
    }

    /** Creates the campaign and starts its loop; the same name and definition gives the first campaign again. */
    @Transactional
    public Creation create(CampaignDefinition definition) {
        var campaign = Campaign.created(idOf(definition.name()), definition, clock.instant());
        if (campaigns.add(campaign)) {
            return new Creation(loop.recheckLabels(campaign.id()), true);
        }
        Campaign first = campaigns
                .named(definition.name())
                .orElseThrow(() -> new IllegalStateException("Campaign '" + definition.name() + "' vanished."));
        List<String> differs = DefinitionDifference.between(first.definition(), definition);
        if (!differs.isEmpty()) {
            throw exists(first, differs);
        }
        return new Creation(first, false);
    }

    @Transactional
    public Campaign get(UUID campaignId) {
        return campaigns.find(campaignId).orElseThrow(() -> UnknownCampaign.of(campaignId));
    }

    @Transactional
    public Campaign pause(UUID campaignId, String why) {
        return loop.apply(campaignId, new LoopEvent.Paused(why));
    }

    @Transactional
    public Campaign resume(UUID campaignId) {
        Campaign resumed = loop.apply(campaignId, new LoopEvent.Resumed());
        boolean waits = resumed.loop().in(Phase.IDLE) || resumed.loop().in(Phase.WAITING_FOR_LABELS);
        return waits ? loop.recheckLabels(campaignId) : resumed;
    }

    @Transactional
    public Campaign finish(UUID campaignId, String why) {
        return loop.apply(campaignId, new LoopEvent.Finished(why));
    }

    /** Names are unique, so the name is the identity: creating again, on any machine, means the same campaign. */
    private static UUID idOf(String name) {
        return UUID.nameUUIDFromBytes(("campaign/" + name).getBytes(StandardCharsets.UTF_8));
    }

    private static ProblemException exists(Campaign first, List<String> differs) {
        return new ProblemException(
                409,
                "campaign-exists",
                "Campaign '" + first.definition().name() + "' exists with another " + String.join(", ", differs)
                        + ". Use its id " + first.id() + " or another name.",
                Map.of("campaignId", first.id().toString(), "differs", differs));
    }

    /** @param created false when the campaign was there before */
    public record Creation(Campaign campaign, boolean created) {}
}
