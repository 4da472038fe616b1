package org.cupel.acquisition.loop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.cupel.acquisition.campaign.Campaign;
import org.cupel.acquisition.campaign.Campaigns;
import org.cupel.acquisition.campaign.Phase;
import org.cupel.acquisition.campaign.UnknownCampaign;
import org.jboss.logging.Logger;

/** Moves a campaign's loop on: lock, look, decide, carry out, save; all in one transaction. */
@ApplicationScoped
public class LoopService {

    private static final Logger LOG = Logger.getLogger(LoopService.class);

    private final Campaigns campaigns;
    private final LoopFactFinder facts;
    private final LoopCommands commands;
    private final Materials materials;
    private final LoopPolicy policy;
    private final Clock clock;

    public LoopService(
            Campaigns campaigns,
            LoopFactFinder facts,
            LoopCommands commands,
            Materials materials,
            LoopPolicy policy,
            Clock clock) {
        this.campaigns = campaigns;
        this.facts = facts;
        this.commands = commands;
        this.materials = materials;
        this.policy = policy;
        this.clock = clock;
    }

    @Transactional
    public Campaign apply(UUID campaignId, LoopEvent event) {
        Campaign campaign = campaigns.lock(campaignId).orElseThrow(() -> UnknownCampaign.of(campaignId));
        return apply(campaign, event);
    }

    /** Lets a campaign that waits for labels look whether there are enough by now. */
    @Transactional
    public Campaign recheckLabels(UUID campaignId) {
        Campaign campaign = campaigns.lock(campaignId).orElseThrow(() -> UnknownCampaign.of(campaignId));
        return apply(campaign, new LoopEvent.LabelsCounted(labelled(campaign)));
    }

    @Transactional
    public Campaign askForTraining(UUID campaignId, String why) {
        Campaign campaign = campaigns.lock(campaignId).orElseThrow(() -> UnknownCampaign.of(campaignId));
        return apply(campaign, new LoopEvent.TrainingAsked(labelled(campaign), why));
    }

    /** @throws org.cupel.platform.problem.ProblemException when nothing is left to predict while results are under way */
    @Transactional
    public Campaign askForPredictions(UUID campaignId) {
        Campaign campaign = campaigns.lock(campaignId).orElseThrow(() -> UnknownCampaign.of(campaignId));
        Campaign asked = apply(campaign, new LoopEvent.PredictionsAsked());
        if (asked.loop().in(Phase.AWAITING_RESULTS) && asked.loop().predictionRequestId() == null) {
            throw LoopRefusal.allPending(facts.of(asked).pending());
        }
        return asked;
    }

    private int labelled(Campaign campaign) {
        return materials.labelled(campaign.definition().property().wireName()).orElse(0);
    }

    private Campaign apply(Campaign campaign, LoopEvent event) {
        Decision decision = policy.decide(campaign.definition(), campaign.loop(), facts.of(campaign), event);
        if (decision.ignored() != null) {
            LOG.infof("Campaign %s leaves %s alone: %s", campaign.id(), event, decision.ignored());
        }
        Campaign next = campaign;
        if (!decision.state().equals(campaign.loop())) {
            next = campaign.with(decision.state(), clock.instant());
            campaigns.save(next);
        }
        for (LoopCommand command : decision.commands()) {
            LOG.infof("Campaign %s: %s", campaign.id(), command);
            var followUp = commands.carryOut(next, command);
            if (followUp.isPresent()) {
                next = apply(next, followUp.get());
            }
        }
        return next;
    }
}
