package org.cupel.acquisition.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.cupel.acquisition.campaign.CampaignDefinition;
import org.cupel.acquisition.campaign.Definitions;
import org.cupel.acquisition.campaign.LoopState;
import org.cupel.acquisition.campaign.Phase;
import org.cupel.acquisition.campaign.RetrainRule;
import org.junit.jupiter.api.Test;

class RetrainTest {

    private static final UUID MODEL = new UUID(1, 1);
    private static final LoopState WAITING =
            LoopState.created().predictionsDue(MODEL, "").entering(Phase.AWAITING_RESULTS, "");
    private static final String MOVED = "The pool has moved.";

    @Test
    void enoughResultsAreAReason() {
        assertThat(trains(RetrainRule.afterResults(3), facts(3, null), false)).isTrue();
        assertThat(trains(RetrainRule.afterResults(3), facts(2, null), false)).isFalse();
    }

    @Test
    void timeIsAReasonWhenTheFactsSaySo() {
        RetrainRule weekly = new RetrainRule(100, 7, null);

        assertThat(trains(weekly, facts(0, null).overdue("7 days since the last training"), false))
                .isTrue();
        assertThat(trains(weekly, facts(0, null), false)).isFalse();
    }

    @Test
    void theCampaignsWordOnDriftGoesBeforeTheServices() {
        assertThat(trains(new RetrainRule(100, null, null), facts(1, MOVED), true))
                .isTrue();
        assertThat(trains(new RetrainRule(100, null, null), facts(1, MOVED), false))
                .isFalse();
        assertThat(trains(new RetrainRule(100, null, true), facts(1, MOVED), false))
                .isTrue();
        assertThat(trains(new RetrainRule(100, null, false), facts(1, MOVED), true))
                .isFalse();
        assertThat(trains(new RetrainRule(100, null, true), facts(0, MOVED), false))
                .as("nothing new to learn")
                .isFalse();
    }

    @Test
    void whoAsksIsInTheReason() {
        Decision asked = policy(false)
                .decide(
                        definition(RetrainRule.afterResults(9)),
                        WAITING,
                        facts(0, null),
                        new LoopEvent.TrainingAsked(50, "Asked for by ada: new furnace."));

        assertThat(asked.commands())
                .containsExactly(new LoopCommand.RequestTraining(new UUID(2, 2), "Asked for by ada: new furnace."));
    }

    private static boolean trains(RetrainRule rule, LoopFacts facts, boolean configured) {
        Decision decision = policy(configured).decide(definition(rule), WAITING, facts, new LoopEvent.FactsChanged());
        return decision.commands().stream().anyMatch(LoopCommand.RequestTraining.class::isInstance);
    }

    private static LoopPolicy policy(boolean trainsOnDrift) {
        return new LoopPolicy(20, trainsOnDrift, () -> new UUID(2, 2));
    }

    private static LoopFacts facts(int results, String drift) {
        return new LoopFacts(results, results, 0, true, drift, MODEL);
    }

    private static CampaignDefinition definition(RetrainRule rule) {
        return Definitions.some().retrain(rule).build();
    }
}
