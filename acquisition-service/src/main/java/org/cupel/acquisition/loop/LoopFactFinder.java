package org.cupel.acquisition.loop;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import org.cupel.acquisition.campaign.Campaign;
import org.cupel.acquisition.campaign.Phase;
import org.cupel.acquisition.campaign.Property;
import org.cupel.acquisition.campaign.RetrainRule;

/** Gathers what a decision needs, and what costs a look at a whole pool only for those who ask for it. */
@ApplicationScoped
public class LoopFactFinder {

    private final LoopProgress progress;
    private final Materials materials;
    private final OtherModels models;
    private final Clock clock;

    public LoopFactFinder(LoopProgress progress, Materials materials, OtherModels models, Clock clock) {
        this.progress = progress;
        this.materials = materials;
        this.models = models;
        this.clock = clock;
    }

    LoopFacts of(Campaign campaign) {
        LoopFacts facts = progress.facts(campaign.id());
        if (!campaign.loop().running()) {
            return facts;
        }
        if (!campaign.definition().stopping().isEmpty()) {
            facts = facts.with(progress.search(campaign));
        }
        facts = facts.with(others(campaign));
        return campaign.loop().in(Phase.AWAITING_RESULTS) ? facts.overdue(overdue(campaign, facts)) : facts;
    }

    private List<OtherModel> others(Campaign campaign) {
        List<Property> properties = campaign.definition().goal().otherProperties();
        UUID requestId = campaign.loop().predictionRequestId();
        if (properties.isEmpty() || requestId == null) {
            return List.of();
        }
        Map<Property, UUID> champions = models.champions(properties);
        Map<Property, UUID> asked = models.asked(requestId);
        return properties.stream()
                .map(property -> new OtherModel(property, champions.get(property), asked.get(property)))
                .toList();
    }

    private String overdue(Campaign campaign, LoopFacts facts) {
        RetrainRule rule = campaign.definition().retrain();
        if (rule.afterDays() == null) {
            return null;
        }
        Instant now = clock.instant();
        return progress.lastTraining(campaign.id())
                .filter(last -> last.outOfDate(rule, now))
                .flatMap(last -> last.overdue(
                        rule, facts.results() - campaign.loop().resultsAtTraining(), labelled(campaign), now))
                .orElse(null);
    }

    private OptionalInt labelled(Campaign campaign) {
        return materials.labelled(campaign.definition().property().wireName());
    }
}
