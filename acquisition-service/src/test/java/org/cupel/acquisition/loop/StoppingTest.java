package org.cupel.acquisition.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.cupel.acquisition.campaign.CampaignDefinition;
import org.cupel.acquisition.campaign.Definitions;
import org.cupel.acquisition.campaign.LoopState;
import org.cupel.acquisition.campaign.Phase;
import org.cupel.acquisition.campaign.Policy;
import org.cupel.acquisition.campaign.Stopped;
import org.cupel.acquisition.campaign.StoppingRule;
import org.cupel.acquisition.loop.SearchFacts.Outcome;
import org.junit.jupiter.api.Test;

class StoppingTest {

    private static final LoopState WAITING = LoopState.created().entering(Phase.AWAITING_RESULTS, "");
    private static final LoopState TRAINING = LoopState.created().entering(Phase.TRAINING, "");

    @Test
    void noFindNeedsWholeRoundsWithoutOne() {
        var rule = new StoppingRule.NoFind(2);

        assertThat(after(rule, 0.3, 0.3, 0.3)).isEmpty();
        assertThat(after(rule, 0.3, 0.3, 0.3, 0.3)).isPresent();
        assertThat(after(rule, 0.01, 0.3, 0.3, 0.3, 0.3)).isPresent();
        assertThat(after(rule, 0.3, 0.3, 0.01, 0.3, 0.3)).isEmpty();
    }

    @Test
    void noImprovementComparesTheWindowWithAllOfBefore() {
        var rule = new StoppingRule.NoImprovement(1, 0.01);

        assertThat(after(rule, 0.3, 0.2)).as("nothing before the window").isEmpty();
        assertThat(after(rule, 0.2, 0.3, 0.25)).isPresent();
        assertThat(after(rule, 0.2, 0.3, 0.195)).as("a smaller step").isPresent();
        assertThat(after(rule, 0.2, 0.3, 0.18)).isEmpty();
        assertThat(after(rule, 0.2, 0.3, 0.18).map(Stopped::by)).isEmpty();
    }

    @Test
    void aReasonNamesItsRuleAndFigures() {
        Stopped stopped =
                after(new StoppingRule.NoImprovement(1, 0.01), 0.2, 0.3, 0.195).orElseThrow();

        assertThat(stopped.by()).isEqualTo("no-improvement");
        assertThat(stopped.why()).contains("0.005000 eV/atom").contains("0.01000");
    }

    @Test
    void expectedFindsHoldOnlyWhileTheRankingIsTheNewestWord() {
        var rule = new StoppingRule.FindsBelow(1);

        assertThat(stop(rule, Policy.LOG_EI, WAITING, facts(0.99, -1.0, 3))).isPresent();
        assertThat(stop(rule, Policy.LOG_EI, WAITING, facts(1.0, -1.0, 3))).isEmpty();
        assertThat(stop(rule, Policy.LOG_EI, WAITING, facts(null, -1.0, 3))).isEmpty();
        assertThat(stop(rule, Policy.LOG_EI, TRAINING, facts(0.99, -1.0, 3))).isEmpty();
    }

    @Test
    void aCostIsHeldAgainstWhatThePolicyPromises() {
        var rule = new StoppingRule.WorthBelow(0.01);
        double worthLess = Math.log(0.009);

        assertThat(stop(rule, Policy.LOG_EI, WAITING, facts(5.0, worthLess, 0))).isPresent();
        assertThat(stop(rule, Policy.LOG_EI, WAITING, facts(5.0, Math.log(0.011), 0)))
                .isEmpty();
        assertThat(stop(rule, Policy.UCB, WAITING, facts(5.0, 0.009, 0))).isPresent();
        assertThat(stop(rule, Policy.UCB, WAITING, facts(5.0, 0.02, 0))).isEmpty();
        assertThat(stop(rule, Policy.LOG_EI, WAITING, facts(5.0, worthLess, 1)))
                .as("one is under way")
                .isEmpty();
        assertThat(stop(rule, Policy.LOG_EI, WAITING, facts(5.0, null, 0))).isEmpty();
    }

    @Test
    void theBudgetEndsItAtOnceOnlyWhereTheRuleSaysSo() {
        assertThat(stop(new StoppingRule.BudgetSpent(), Policy.LOG_EI, TRAINING, spent(10)))
                .isPresent();
        assertThat(stop(new StoppingRule.BudgetSpent(), Policy.LOG_EI, TRAINING, spent(9)))
                .isEmpty();
    }

    /** Scaling all values and the step by one factor changes no decision; nor does a better first result keep a rule from firing. */
    @Test
    void improvementIsScaleFree() {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 500; i++) {
            double[] values = random.doubles(3 + random.nextInt(8)).toArray();
            double by = random.nextDouble() * 0.2;
            double factor = 1 << random.nextInt(6);
            double[] scaled = Arrays.stream(values).map(value -> value * factor).toArray();

            boolean fires = after(new StoppingRule.NoImprovement(1, by), values).isPresent();
            assertThat(after(new StoppingRule.NoImprovement(1, by * factor), scaled)
                            .isPresent())
                    .isEqualTo(fires);
            double[] better = values.clone();
            better[0] = -1;
            assertThat(after(new StoppingRule.NoImprovement(1, by), better).isPresent())
                    .isTrue();
        }
    }

    private static Optional<Stopped> after(StoppingRule rule, double... values) {
        List<Outcome> outcomes = new ArrayList<>();
        for (double value : values) {
            outcomes.add(new Outcome(value, value < 0.05));
        }
        return stop(rule, Policy.LOG_EI, TRAINING, facts(new SearchFacts(outcomes, null, null), values.length, 0));
    }

    private static Optional<Stopped> stop(StoppingRule rule, Policy policy, LoopState loop, LoopFacts facts) {
        return Stopping.due(definition(policy, rule), loop, facts);
    }

    private static LoopFacts facts(Double expected, Double best, int pending) {
        return facts(new SearchFacts(List.of(), expected, best), 0, pending);
    }

    private static LoopFacts spent(int results) {
        return facts(SearchFacts.NONE, results, 0);
    }

    private static LoopFacts facts(SearchFacts search, int results, int pending) {
        return new LoopFacts(results, results, pending, true, null, null).with(search);
    }

    private static CampaignDefinition definition(Policy policy, StoppingRule rule) {
        return Definitions.some().policy(policy).budget(10).stopping(rule).build();
    }
}
