package org.cupel.acquisition.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.cupel.acquisition.campaign.CampaignDefinition;
import org.cupel.acquisition.campaign.Definitions;
import org.cupel.acquisition.campaign.LoopState;
import org.cupel.acquisition.campaign.Phase;
import org.cupel.acquisition.campaign.Property;
import org.junit.jupiter.api.Test;

/** Another champion of a property that a campaign does not rank by. */
class OtherChampionTest {

    private static final UUID MODEL = new UUID(1, 1);
    private static final UUID REQUEST = new UUID(2, 1);
    private static final UUID NEXT = new UUID(2, 2);
    private static final UUID GAPS = new UUID(3, 1);
    private static final UUID BETTER = new UUID(3, 2);
    private static final CampaignDefinition CAMPAIGN =
            Definitions.some().goal("eAboveHull < 0.05 and bandGap > 1").build();

    @Test
    void thePoolIsPredictedAnewByBothModels() {
        for (LoopState state : List.of(
                predicting(),
                predicting().entering(Phase.AWAITING_RESULTS, ""),
                predicting().entering(Phase.FAILED, ""))) {
            Decision decision = decide(state, BETTER, GAPS);

            assertThat(decision.commands()).containsExactly(new LoopCommand.RequestPredictions(NEXT, MODEL));
            assertThat(decision.state().message())
                    .isEqualTo("Champion " + BETTER + " of bandGap took the place of " + GAPS
                            + " and is to predict the pool, beside " + MODEL + ".");
        }
    }

    @Test
    void aFirstChampionIsAskedAsWell() {
        assertThat(decide(predicting(), GAPS, null).commands())
                .containsExactly(new LoopCommand.RequestPredictions(NEXT, MODEL));
    }

    @Test
    void nothingIsAskedTwiceNorWhileSomethingElseIsWaitedFor() {
        assertThat(decide(predicting(), GAPS, GAPS).commands()).isEmpty();
        assertThat(decide(predicting(), null, GAPS).commands()).isEmpty();
        assertThat(decide(predicting().rankingDue(1, "").ranking(NEXT, ""), BETTER, GAPS)
                        .commands())
                .isEmpty();
        assertThat(decide(predicting().training(NEXT, 0, ""), BETTER, GAPS).commands())
                .isEmpty();
        LoopState emptied = LoopState.created().predictionsDue(MODEL, "").entering(Phase.AWAITING_RESULTS, "");
        assertThat(decide(emptied, BETTER, null).commands()).isEmpty();
    }

    private static LoopState predicting() {
        return LoopState.created().predictionsDue(MODEL, "").predicting(REQUEST, "");
    }

    private static Decision decide(LoopState state, UUID champion, UUID asked) {
        LoopFacts facts = new LoopFacts(0, 0, 3, true, null, MODEL)
                .with(List.of(new OtherModel(Property.BAND_GAP, champion, asked)));
        return new LoopPolicy(20, false, () -> NEXT).decide(CAMPAIGN, state, facts, new LoopEvent.FactsChanged());
    }
}
