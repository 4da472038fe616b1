package org.cupel.surrogate.acquisition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.cupel.surrogate.Goldens;
import org.junit.jupiter.api.Test;

class AcquisitionTest {

    private static final Settings SETTINGS = new Settings(0.05, 1.5, 42);

    @Test
    void logScoresAgreeWithSixtyDigits() {
        for (double[] row : Goldens.numbers("acquisition.tsv")) {
            var pool = pool(new double[] {row[0]}, new double[] {row[1]});
            assertThat(new LogExpectedImprovement(row[2]).score(pool)[0])
                    .isCloseTo(row[3], within(1e-11 * Math.max(1, Math.abs(row[3]))));
            assertThat(new LogProbabilityOfImprovement(row[2]).score(pool)[0])
                    .isCloseTo(row[4], within(1e-11 * Math.max(1, Math.abs(row[4]))));
        }
    }

    @Test
    void aMillionCandidatesStayApart() {
        var random = new Random(5);
        int n = 1_000_000;
        double[] mean = random.doubles(n, 0.06, 5).toArray();
        double[] sigma = random.doubles(n, 0.001, 0.1).toArray();
        var pool = pool(mean, sigma);
        for (String name : List.of("ei", "log-ei", "pi")) {
            double[] scores = Acquisition.named(name, SETTINGS).score(pool);
            assertThat(Arrays.stream(scores).allMatch(Double::isFinite)).isTrue();
            assertThat(Arrays.stream(scores).anyMatch(score -> score == 0)).isFalse();
            assertThat(Arrays.stream(scores).distinct().count()).isGreaterThan(n - 10);
        }
    }

    @Test
    void aMillionCandidatesStayApartByTwoPropertiesAndByVolume() {
        var pool = Pools.of(6, 1_000_000);
        for (String name : List.of("feasibility", "constrained-log-ei", "log-ehvi", "log-ei-per-cost")) {
            double[] scores = Acquisition.named(name, Pools.SETTINGS).score(pool);
            assertThat(Arrays.stream(scores).allMatch(Double::isFinite))
                    .as(name)
                    .isTrue();
            assertThat(Arrays.stream(scores).distinct().count()).as(name).isGreaterThan(1_000_000 - 10);
        }
    }

    @Test
    void withoutUncertaintyTheLowerMeanIsBetter() {
        var pool = pool(new double[] {0.3, 0.2, 0.06, 0.04}, new double[4]);
        for (String name : List.of("log-ei", "pi", "ucb", "greedy")) {
            double[] scores = Acquisition.named(name, SETTINGS).score(pool);
            assertThat(scores).as(name).isSorted().doesNotContain(Double.NaN, Double.NEGATIVE_INFINITY);
        }
    }

    @Test
    void explorationPrefersTheUncertain() {
        var pool = pool(new double[] {0.2, 0.2}, new double[] {0.01, 0.1});
        for (String name : List.of("log-ei", "pi", "ucb")) {
            double[] scores = Acquisition.named(name, SETTINGS).score(pool);
            assertThat(scores[1]).as(name).isGreaterThan(scores[0]);
        }
        assertThat(new LowerConfidenceBound(1.5).score(pool))
                .containsExactly(new double[] {-0.185, -0.05}, within(1e-15));
    }

    @Test
    void randomDependsOnSeedAndIdAlone() {
        var ids =
                new ArrayList<>(IntStream.range(0, 500).mapToObj(i -> "mp-" + i).toList());
        var before = Ranking.topK(new SeededRandom(1), named(ids), 500).stream()
                .map(Ranked::id)
                .toList();
        Collections.shuffle(ids, new Random(9));
        var after = Ranking.topK(new SeededRandom(1), named(ids), 500).stream()
                .map(Ranked::id)
                .toList();
        var other = Ranking.topK(new SeededRandom(2), named(ids), 500).stream()
                .map(Ranked::id)
                .toList();
        assertThat(after).isEqualTo(before).isNotEqualTo(other);
    }

    @Test
    void everyNameIsItsOwn() {
        assertThat(Acquisition.names()).contains("greedy", "log-ei", "pi", "random", "ucb", "log-ehvi");
        var front = ParetoFront.of(List.of(), new double[] {1, 1});
        var all = SETTINGS.withBounds(List.of(Bounds.atMost(0, 0.05))).withFront(front);
        Acquisition.names()
                .forEach(name -> assertThat(Acquisition.named(name, all).name()).isEqualTo(name));
        assertThatThrownBy(() -> Acquisition.named("eI", SETTINGS))
                .hasMessageContaining("'eI'")
                .hasMessageContaining("log-ei");
    }

    @Test
    void whatIsNeededIsAskedFor() {
        assertThat(Acquisition.needs("log-ei-per-cost")).containsExactlyInAnyOrder(Need.REFERENCE, Need.COSTS);
        assertThat(Acquisition.needs("greedy")).isEmpty();
        var pool = pool(new double[1], new double[1]);
        assertThatThrownBy(() -> Acquisition.named("feasibility", SETTINGS)).hasMessageContaining("0 bounds");
        assertThatThrownBy(() -> Acquisition.named("log-ehvi", SETTINGS)).hasMessageContaining("0 objectives");
        assertThatThrownBy(() -> Acquisition.named("log-ei-per-cost", SETTINGS).score(pool))
                .hasMessageContaining("withCosts");
        var second = SETTINGS.withBounds(List.of(Bounds.atMost(1, 0)));
        assertThatThrownBy(() -> Acquisition.named("feasibility", second).score(pool))
                .hasMessageContaining("Property 1 is asked for, and the pool has 1");
    }

    @Test
    void badInputIsRefusedWithItsValue() {
        assertThatThrownBy(() -> new Settings(0, -1, 0)).hasMessageContaining("exploration_weight is -1.0");
        assertThatThrownBy(() -> new Settings(Double.NaN, 1, 0)).hasMessageContaining("reference is NaN");
        assertThatThrownBy(() -> pool(new double[] {Double.NaN}, new double[1]))
                .hasMessageContaining("mean of mp-0 is NaN");
        assertThatThrownBy(() -> pool(new double[1], new double[] {-1})).hasMessageContaining("sigma of mp-0 is -1.0");
        assertThatThrownBy(() -> pool(new double[1], new double[2])).hasMessageContaining("differ in length");
        assertThatThrownBy(() -> pool(new double[1], new double[1]).withCosts(new double[1]))
                .hasMessageContaining("cost of mp-0 is 0.0");
        assertThatThrownBy(() -> pool(new double[1], new double[1]).withDraws(new double[][] {{Double.NaN}}))
                .hasMessageContaining("Draw 0 of mp-0 is NaN");
        assertThatThrownBy(() -> new Bounds(0, 3, 1.5)).hasMessageContaining("Nothing lies between 3.0 and 1.5");
        assertThatThrownBy(() -> new Feasibility(List.of(Bounds.atMost(0, 1), Bounds.atLeast(0, 2))))
                .hasMessageContaining("two pairs of bounds");
        assertThatThrownBy(() -> ParetoFront.of(List.of(), new double[] {1})).hasMessageContaining("1 objectives");
        assertThatThrownBy(() -> ParetoFront.of(List.of(new double[] {1, Double.NaN}), new double[] {1, 1}))
                .hasMessageContaining("[1.0, NaN]");
        assertThatThrownBy(() -> new Schedule.NoRegret(1)).hasMessageContaining("delta is 1.0");
    }

    private static CandidatePool pool(double[] mean, double[] sigma) {
        return new CandidatePool(
                IntStream.range(0, mean.length).mapToObj(i -> "mp-" + i).toList(), mean, sigma);
    }

    private static CandidatePool named(List<String> ids) {
        return new CandidatePool(ids, new double[ids.size()], new double[ids.size()]);
    }
}
