package org.cupel.acquisition.loop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cupel.acquisition.campaign.Campaign;
import org.cupel.acquisition.campaign.Campaigns;
import org.cupel.acquisition.campaign.Phase;
import org.cupel.acquisition.campaign.SearchGoal;

/** Looks after campaigns for which no event may come: those that wait for labels, and those that wait for too long. */
@ApplicationScoped
public class LoopWatch {

    private static final Set<Phase> WAITS_FOR_A_WORKER = EnumSet.of(Phase.TRAINING, Phase.PREDICTING, Phase.RANKING);

    private final Campaigns campaigns;
    private final LoopService loop;
    private final LoopSettings settings;
    private final Clock clock;

    public LoopWatch(Campaigns campaigns, LoopService loop, LoopSettings settings, Clock clock) {
        this.campaigns = campaigns;
        this.loop = loop;
        this.settings = settings;
        this.clock = clock;
    }

    @Transactional
    public List<UUID> running() {
        return campaigns.running().stream().map(Campaign::id).toList();
    }

    /** Running campaigns that have a property predicted, oldest first. */
    @Transactional
    public List<UUID> running(String property) {
        return campaigns.running().stream()
                .filter(campaign -> predicts(campaign.definition().goal(), property))
                .map(Campaign::id)
                .toList();
    }

    private static boolean predicts(SearchGoal goal, String property) {
        return goal.property().wireName().equals(property)
                || goal.otherProperties().stream()
                        .anyMatch(other -> other.wireName().equals(property));
    }

    /** Campaigns of the property that a newly ingested label may set going. */
    @Transactional
    public List<UUID> waitingForLabels() {
        return campaigns.running(Phase.WAITING_FOR_LABELS);
    }

    /** Steps a campaign by its facts and warns when its phase lasts too long; nothing is sent twice. */
    @Transactional
    public void look(UUID campaignId) {
        Campaign campaign = campaigns.lock(campaignId).orElse(null);
        if (campaign == null || !campaign.loop().running()) {
            return;
        }
        Campaign stepped = campaign.loop().in(Phase.IDLE) || campaign.loop().in(Phase.WAITING_FOR_LABELS)
                ? loop.recheckLabels(campaignId)
                : loop.apply(campaignId, new LoopEvent.FactsChanged());
        if (stuck(stepped) && stepped.warning() == null) {
            campaigns.save(stepped.warning(warning(stepped), clock.instant()));
        }
    }

    private boolean stuck(Campaign campaign) {
        Instant limit = clock.instant().minus(settings.stuckAfter());
        return WAITS_FOR_A_WORKER.contains(campaign.loop().phase())
                && campaign.phaseSince().isBefore(limit);
    }

    private String warning(Campaign campaign) {
        Duration allowed = settings.stuckAfter();
        String step =
                switch (campaign.loop().phase()) {
                    case TRAINING -> "training; look at train-worker";
                    case PREDICTING -> "predictions; look at predict-worker";
                    default -> "rankings; look at this service's log";
                };
        return "In phase " + campaign.loop().phase().wireName() + " since " + campaign.phaseSince() + ", longer than "
                + allowed + ". Maybe ask again for " + step + ".";
    }
}
