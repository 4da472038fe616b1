package org.cupel.acquisition.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.cupel.acquisition.campaign.CampaignDefinition;
import org.cupel.acquisition.campaign.Definitions;
import org.cupel.acquisition.campaign.Policy;
import org.cupel.acquisition.campaign.Property;
import org.cupel.acquisition.ranking.OtherValue.Source;
import org.cupel.surrogate.acquisition.Acquisition;
import org.cupel.surrogate.acquisition.Bounds;
import org.cupel.surrogate.acquisition.CandidatePool;
import org.cupel.surrogate.acquisition.PropertyColumn;
import org.cupel.surrogate.acquisition.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OtherOddsTest {

    private static final String GOAL = "eAboveHull < 0.05 and bandGap between 1.5 and 3";

    @ParameterizedTest
    @EnumSource(Policy.class)
    void ofTwoAlikeTheLikelierComesFirstAndAllScoresAreNumbers(Policy policy) {
        List<PoolEntry> pool = new ArrayList<>(randomPool(60));
        pool.add(entry("a-unlikely", 0.0, 0.02, 4.5, 0.3));
        pool.add(entry("b-likely", 0.0, 0.02, 2.2, 0.3));
        List<ScoredEntry> ranking = PoolScorer.score(definition(policy), pool, 0.05, 1);

        assertThat(ranking).extracting(ScoredEntry::score).allMatch(Double::isFinite);
        if (policy != Policy.RANDOM && policy != Policy.THOMPSON && policy != Policy.UNCERTAINTY) {
            assertThat(place(ranking, "b-likely")).isLessThan(place(ranking, "a-unlikely"));
        }
        assertThat(PoolScorer.score(definition(policy), pool, 0.05, 1)).isEqualTo(ranking);
    }

    @ParameterizedTest
    @CsvSource({"LOG_EI, constrained-log-ei", "FEASIBILITY, feasibility"})
    void scoresAreThoseOfTheConstrainedFunctions(Policy policy, String function) {
        List<PoolEntry> pool = randomPool(40);
        var columns = new CandidatePool(
                        pool.stream().map(PoolEntry::materialId).toList(),
                        pool.stream().mapToDouble(PoolEntry::median).toArray(),
                        pool.stream().mapToDouble(PoolEntry::sigma).toArray())
                .withProperty(new PropertyColumn(
                        pool.stream()
                                .mapToDouble(entry -> entry.others().get(0).median())
                                .toArray(),
                        pool.stream()
                                .mapToDouble(entry -> entry.others().get(0).sigma())
                                .toArray()));
        List<Bounds> bounds = new ArrayList<>(List.of(new Bounds(1, 1.5, 3)));
        if (policy == Policy.FEASIBILITY) {
            bounds.add(new Bounds(0, Double.NEGATIVE_INFINITY, Math.nextDown(0.05)));
        }
        double[] expected = Acquisition.named(function, new Settings(0.05, 1, 1).withBounds(bounds))
                .score(columns);

        for (ScoredEntry scored : PoolScorer.score(definition(policy), pool, 0.05, 1)) {
            int row = pool.indexOf(scored.entry());
            assertThat(scored.score()).isCloseTo(expected[row], within(1e-9 * Math.abs(expected[row])));
        }
    }

    @Test
    void oddsAreAProductWhateverIsKnownPredictedOrGuessed() {
        List<ScoredEntry> ranking = List.of(
                new ScoredEntry(entry("half", 0.05, 0.01, 3, 0.5), 0),
                new ScoredEntry(known("known", 2.0), 0),
                new ScoredEntry(known("missed", 0.5), 0));

        double[] odds = GoalOdds.of(definition(Policy.LOG_EI), ranking);

        // 0.5 (Φ(0) - Φ(-3)), 0.5, 0
        assertThat(odds).containsExactly(new double[] {0.5 * 0.498650, 0.5, 0}, within(1e-6));
    }

    @Test
    void entriesOfBeforeAreScoredAsTheyWere() {
        List<PoolEntry> plain = List.of(new PoolEntry("a", 0.1, 0.2), new PoolEntry("b", 0.03, 0.01));

        assertThat(PoolScorer.score(definition(Policy.UCB), plain, 0.05, 1))
                .isEqualTo(
                        PoolScorer.score(Definitions.some().policy(Policy.UCB).build(), plain, 0.05, 1));
    }

    @Test
    void aValueThatTheGoalDoesNotAskForIsRefused() {
        List<PoolEntry> pool = List.of(entry("a", 0.1, 0.2, 1, 1));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> PoolScorer.score(Definitions.some().build(), pool, 0.05, 1))
                .withMessageContaining("does not bound bandGap");
    }

    private static CampaignDefinition definition(Policy policy) {
        return Definitions.some().goal(GOAL).policy(policy).build();
    }

    private static int place(List<ScoredEntry> ranking, String materialId) {
        return ranking.stream()
                .map(scored -> scored.entry().materialId())
                .toList()
                .indexOf(materialId);
    }

    private static List<PoolEntry> randomPool(int n) {
        var random = new Random(3);
        List<PoolEntry> pool = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            pool.add(entry(
                    "m-" + i,
                    random.nextDouble(),
                    0.01 + 0.1 * random.nextDouble(),
                    6 * random.nextDouble(),
                    0.1 + random.nextDouble()));
        }
        return pool;
    }

    private static PoolEntry entry(String id, double median, double sigma, double gap, double gapSigma) {
        return new PoolEntry(
                id, median, sigma, 4, List.of(new OtherValue(Property.BAND_GAP, gap, gapSigma, Source.MODEL)));
    }

    private static PoolEntry known(String id, double gap) {
        return new PoolEntry(id, 0.05, 0.01, 4, List.of(new OtherValue(Property.BAND_GAP, gap, 0, Source.KNOWN)));
    }
}
