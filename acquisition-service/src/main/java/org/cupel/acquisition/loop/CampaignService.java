package org.cupel.acquisition.loop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cupel.acquisition.campaign.Campaign;
import org.cupel.acquisition.campaign.CampaignDefinition;
import org.cupel.acquisition.campaign.CampaignState;
import org.cupel.acquisition.campaign.Campaigns;
import org.cupel.acquisition.campaign.DefinitionDifference;
import org.cupel.acquisition.campaign.Phase;
import org.cupel.acquisition.campaign.Property;
import org.cupel.acquisition.campaign.UnknownCampaign;
import org.cupel.platform.problem.ProblemException;

/** Creates campaigns and starts, stops and ends their loops. */
@ApplicationScoped
public class CampaignService {

    private final Campaigns campaigns;
    private final LoopService loop;
    private final OtherModels models;
    private final Clock clock;

    public CampaignService(Campaigns campaigns, LoopService loop, OtherModels models, Clock clock) {
        this.campaigns = campaigns;
        this.loop = loop;
        this.models = models;
        this.clock = clock;
    }

    /** Creates the campaign and starts its loop; the same name and definition gives the first campaign again. */
    @Transactional
    public Creation create(CampaignDefinition definition) {
        Creation creation = stored(Campaign.created(idOf(definition.name()), definition, clock.instant()));
        if (creation.created()) {
            requireChampions(definition);
            return new Creation(loop.recheckLabels(creation.campaign().id()), true);
        }
        if (creation.campaign().loop().state() == CampaignState.DRAFT) {
            throw LoopRefusal.draft();
        }
        return creation;
    }

    /** Creates the campaign without any effect; the same name and definition gives the first campaign again, started or not. */
    @Transactional
    public Creation draft(CampaignDefinition definition) {
        return stored(Campaign.draft(idOf(definition.name()), definition, clock.instant()));
    }

    /** Writes a draft anew. Its name stays, for it is the campaign's identity. */
    @Transactional
    public Campaign edit(UUID campaignId, CampaignDefinition definition) {
        Campaign campaign = campaigns.lock(campaignId).orElseThrow(() -> UnknownCampaign.of(campaignId));
        if (campaign.loop().state() != CampaignState.DRAFT) {
            throw started(campaign);
        }
        if (!campaign.definition().name().equals(definition.name())) {
            throw renamed(campaign, definition);
        }
        if (campaign.definition().equals(definition)) {
            return campaign;
        }
        Campaign next = campaign.redefined(definition, clock.instant());
        campaigns.saveDraft(next);
        return next;
    }

    /** Starts a draft; one that runs stays as it is. */
    @Transactional
    public Campaign start(UUID campaignId, String why) {
        Campaign campaign = campaigns.lock(campaignId).orElseThrow(() -> UnknownCampaign.of(campaignId));
        if (campaign.loop().state() == CampaignState.DRAFT) {
            requireChampions(campaign.definition());
        }
        Campaign started = loop.apply(campaignId, new LoopEvent.Started(why));
        return waitsForLabels(started) ? loop.recheckLabels(campaignId) : started;
    }

    /** Other properties that a goal bounds are never trained for by its campaign: a model has to be there. */
    private void requireChampions(CampaignDefinition definition) {
        List<Property> others = definition.goal().otherProperties();
        if (!others.isEmpty()) {
            Set<Property> champions = models.champions(others).keySet();
            List<String> missing = others.stream()
                    .filter(other -> !champions.contains(other))
                    .map(Property::wireName)
                    .toList();
            if (!missing.isEmpty()) {
                throw LoopRefusal.noChampion(missing);
            }
        }
    }

    private Creation stored(Campaign campaign) {
        CampaignDefinition definition = campaign.definition();
        if (campaigns.add(campaign)) {
            return new Creation(campaign, true);
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
        return waitsForLabels(resumed) ? loop.recheckLabels(campaignId) : resumed;
    }

    private static boolean waitsForLabels(Campaign campaign) {
        return campaign.loop().in(Phase.IDLE) || campaign.loop().in(Phase.WAITING_FOR_LABELS);
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

    private static ProblemException started(Campaign campaign) {
        return new ProblemException(
                409,
                "campaign-started",
                "Campaign '" + campaign.definition().name() + "' is "
                        + campaign.loop().state().wireName()
                        + ", and only a draft can be changed. Create another campaign.");
    }

    private static ProblemException renamed(Campaign campaign, CampaignDefinition definition) {
        return new ProblemException(
                422,
                "invalid-campaign",
                "name is '" + definition.name() + "', but the draft is '"
                        + campaign.definition().name() + "'. Keep the name, or create a campaign of the new one.");
    }

    /** @param created false when the campaign was there before */
    public record Creation(Campaign campaign, boolean created) {}
}
