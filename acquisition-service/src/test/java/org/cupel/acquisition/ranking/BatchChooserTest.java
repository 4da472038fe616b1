package org.cupel.acquisition.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cupel.acquisition.campaign.BatchRule;
import org.cupel.acquisition.campaign.Campaign;
import org.cupel.acquisition.campaign.CampaignDefinition;
import org.cupel.acquisition.campaign.Definitions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchChooserTest {

    private static final List<String> FORMULAS =
            List.of("LiCoO2", "Li2Co2O4", "LiNiO2", "NaCl", "KCl", "MgO", "SrTiO3", "BaTiO3");

    @Test
    void theBestAreTakenWhereNothingElseIsAsked() {
        List<RankingRun.Pick> picks = choose(BatchRule.TOP, 3, null, 20);

        assertThat(picks).extracting(RankingRun.Pick::rank).containsExactly(1, 2, 3);
        assertThat(picks).extracting(RankingRun.Pick::materialId).containsExactly("m-000", "m-001", "m-002");
    }

    @Test
    void multiplesOfAFormulaAreOneFormula() {
        List<RankingRun.Pick> picks = choose(new BatchRule("top", 1, null, 0), 3, null, 20);

        assertThat(picks).extracting(RankingRun.Pick::materialId).containsExactly("m-000", "m-002", "m-003");
    }

    @Test
    void aPrototypeIsAnAnonymousFormulaWithItsAtoms() {
        List<RankingRun.Pick> picks = choose(new BatchRule("top", null, 1, 0), 3, null, 20);

        assertThat(picks).extracting(RankingRun.Pick::materialId).containsExactly("m-000", "m-003", "m-006");
    }

    @Test
    void capsThatLetInFewerMakeTheBatchSmallerAndSayWhy() {
        Batches.Batch batch = batch(new BatchRule("top", null, 1, 0), 10, null, 20);

        assertThat(batch.picks()).hasSize(3);
        assertThat(batch.note()).contains("Caps").contains("3");
    }

    @Test
    void aBatchLargerThanThePoolHoldsThePool() {
        Batches.Batch batch = batch(new BatchRule("local-penalty", null, null, 0), 10, null, 4);

        assertThat(batch.picks()).hasSize(4);
        assertThat(batch.note()).contains("pool holds 4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"top", "local-penalty", "k-medoids", "determinantal"})
    void anEmptyPoolGivesAnEmptyBatch(String rule) {
        assertThat(batch(new BatchRule(rule, 1, 1, 0), 10, null, 0).picks()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"top", "local-penalty", "k-medoids", "determinantal"})
    void theBudgetLimitsTheBatch(String rule) {
        Batches.Batch batch = batch(new BatchRule(rule, null, null, 0), 10, 9, 100);

        assertThat(batch.picks()).hasSize(4);
        assertThat(batch.note()).contains("budget has room for 4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"local-penalty", "k-medoids", "determinantal"})
    void diverseBatchesStayAwayFromWhatIsInTheLaboratory(String rule) {
        List<RankingRun.Pick> picks = choose(new BatchRule(rule, null, null, 0), 4, null, 100);

        assertThat(picks).hasSize(4);
        assertThat(picks.stream().map(pick -> formula(pick.materialId())).distinct())
                .hasSize(4);
    }

    @Test
    void replicatesTakePlacesAndAreNoNewSuggestions() {
        List<RankingRun.Pick> picks = choose(new BatchRule("determinantal", null, null, 2), 5, 6, 100);

        assertThat(picks).hasSize(3);
        assertThat(picks).filteredOn(RankingRun.Pick::replicate).hasSize(2).allSatisfy(pick -> assertThat(pick.rank())
                .isNull());
    }

    @Test
    void theSameInputsGiveTheSameBatch() {
        var rule = new BatchRule("k-medoids", 1, 2, 1);

        assertThat(choose(rule, 5, null, 60)).isEqualTo(choose(rule, 5, null, 60));
    }

    private static List<RankingRun.Pick> choose(BatchRule rule, int size, Integer budget, int pool) {
        return batch(rule, size, budget, pool).picks();
    }

    private static Batches.Batch batch(BatchRule rule, int size, Integer budget, int pool) {
        List<ScoredEntry> ranking = new ArrayList<>();
        for (int i = 0; i < pool; i++) {
            ranking.add(new ScoredEntry(new PoolEntry(id(i), 0.01 * i, 0.02), -0.1 * i));
        }
        Campaign campaign = Campaign.created(new UUID(1, 1), definition(rule, size, budget), Instant.EPOCH);
        return new Batches(new Sources(), new Forgetful()).choose(campaign, new UUID(2, 2), ranking);
    }

    private static String id(int i) {
        return String.format("m-%03d", i);
    }

    private static String formula(String id) {
        return FORMULAS.get(Integer.parseInt(id.substring(2)) % FORMULAS.size());
    }

    private static BatchMaterial material(String id) {
        return new BatchMaterial(id, formula(id), List.of("Li"), 4);
    }

    private static CampaignDefinition definition(BatchRule rule, int size, Integer budget) {
        return Definitions.some().batch(rule, size).budget(budget).build();
    }

    /** Five of the budget are taken; one candidate of the best formula is in the laboratory. */
    private static final class Sources implements BatchSources {

        @Override
        public List<BatchMaterial> describe(List<String> materialIds) {
            return materialIds.stream().map(BatchChooserTest::material).toList();
        }

        @Override
        public List<BatchMaterial> pending(Campaign campaign) {
            return List.of(new BatchMaterial("p-000", "LiCoO2", List.of("Li"), 4));
        }

        @Override
        public List<BatchMaterial> tested(Campaign campaign, int most) {
            return List.of(
                            new BatchMaterial("t-000", "CaO", List.of("Ca"), 2),
                            new BatchMaterial("t-001", "ZnS", List.of(), 2))
                    .subList(0, Math.min(2, most));
        }

        @Override
        public int budgetTaken(Campaign campaign) {
            return 5;
        }
    }

    private static final class Forgetful implements KeptScores {

        @Override
        public String key(UUID campaignId, UUID runId) {
            throw new AssertionError("Nothing is ranked here.");
        }

        @Override
        public String keep(UUID campaignId, UUID runId, List<ScoredEntry> ranking) {
            throw new AssertionError("Nothing is ranked here.");
        }

        @Override
        public List<ScoredEntry> read(String key) {
            throw new AssertionError("Nothing is read here.");
        }

        @Override
        public void keepBatch(UUID campaignId, UUID runId, BatchInputs inputs) {
            assertThat(inputs.fresh()).isNotNegative();
        }

        @Override
        public BatchInputs readBatch(UUID campaignId, UUID runId) {
            throw new AssertionError("Nothing is read here.");
        }
    }
}
