package org.cupel.acquisition.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.cupel.acquisition.campaign.CampaignDefinition;
import org.cupel.acquisition.campaign.Definitions;
import org.cupel.acquisition.campaign.Policy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PoolScorerTest {

    private static final List<PoolEntry> POOL = List.of(
            new PoolEntry("sure", 0.04, 0.001),
            new PoolEntry("wild", 0.20, 0.50),
            new PoolEntry("low", 0.03, 0.02),
            new PoolEntry("poor", 0.90, 0.01));

    // By hand at the reference 0.05: EI of wild is 0.13, low 0.021, sure 0.010; UCB with weight 1: 0.30, -0.01, -0.039,
    // -0.89;
    // PI as z: sure 10, low 1, wild -0.3, poor -85.
    @ParameterizedTest
    @CsvSource({
        "LOG_EI, wild low sure poor",
        "UCB, wild low sure poor",
        "PI, sure low wild poor",
        "GREEDY, low sure wild poor"
    })
    void ordersByThePolicy(Policy policy, String expected) {
        assertThat(order(definition(policy, 1), POOL)).isEqualTo(expected);
    }

    // EI as log-EI; feasibility as PI; straddle sigma - |median - 0.05|: sure -0.009, wild 0.35, low 0, poor -0.84; per
    // atom:
    // EI 0.13 of 40 atoms, 0.021 of 1, 0.010 of 1; P(below) 1.0 of 1 atom, 0.84 of 1, 0.38 of 40.
    @ParameterizedTest
    @CsvSource({
        "EI, wild low sure poor",
        "FEASIBILITY, sure low wild poor",
        "STRADDLE, wild low sure poor",
        "UNCERTAINTY, wild low poor sure",
        "LOG_EI_PER_COST, low sure wild poor",
        "FEASIBILITY_PER_COST, sure low wild poor"
    })
    void ordersByEveryPolicy(Policy policy, String expected) {
        List<PoolEntry> costly = POOL.stream()
                .map(entry -> new PoolEntry(
                        entry.materialId(),
                        entry.median(),
                        entry.sigma(),
                        entry.materialId().equals("wild") ? 40 : 1))
                .toList();

        assertThat(order(definition(policy, 1), costly)).isEqualTo(expected);
    }

    @Test
    void drawsFollowSeedAndRoundAndNotTheRestOfThePool() {
        CampaignDefinition thompson = definition(Policy.THOMPSON, 7);
        List<ScoredEntry> all = PoolScorer.score(thompson, POOL, 0.05, 1);

        assertThat(PoolScorer.score(thompson, POOL, 0.05, 1)).isEqualTo(all);
        assertThat(PoolScorer.score(thompson, POOL, 0.05, 2)).isNotEqualTo(all);
        assertThat(all).containsAll(PoolScorer.score(thompson, POOL.subList(0, 2), 0.05, 1));
    }

    @Test
    void whatIsNoNumberIsRefusedByName() {
        List<PoolEntry> pool = List.of(POOL.get(0), new PoolEntry("broken", Double.NaN, 0.1));

        assertThatThrownBy(() -> PoolScorer.score(definition(Policy.LOG_EI, 1), pool, 0.05, 1))
                .hasMessageContaining("broken")
                .hasMessageContaining("NaN");
    }

    @Test
    void randomChoiceFollowsTheSeedAlone() {
        List<PoolEntry> reversed = List.of(POOL.get(3), POOL.get(2), POOL.get(1), POOL.get(0));

        assertThat(order(definition(Policy.RANDOM, 1), POOL)).isEqualTo(order(definition(Policy.RANDOM, 1), reversed));
        assertThat(List.of(1L, 2L, 3L, 4L, 5L, 6L))
                .extracting(seed -> order(definition(Policy.RANDOM, seed), POOL))
                .satisfies(
                        orders -> assertThat(orders.stream().distinct().count()).isGreaterThan(1));
    }

    @Test
    void theIncumbentIsTheThresholdOnceItIsReached() {
        CampaignDefinition campaign = definition(Policy.LOG_EI, 1);

        assertThat(Incumbent.of(campaign, null)).isEqualTo(0.05);
        assertThat(Incumbent.of(campaign, 0.31)).isEqualTo(0.31);
        assertThat(Incumbent.of(campaign, -0.02)).isEqualTo(0.05);
    }

    private static String order(CampaignDefinition campaign, List<PoolEntry> pool) {
        return String.join(
                " ",
                PoolScorer.score(campaign, pool, 0.05, 1).stream()
                        .map(scored -> scored.entry().materialId())
                        .toList());
    }

    private static CampaignDefinition definition(Policy policy, long seed) {
        return Definitions.some().policy(policy).seed(seed).build();
    }
}
