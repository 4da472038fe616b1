package org.cupel.surrogate.acquisition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class HypervolumePropertyTest {

    @Property(tries = 200)
    void everyPointLiesInExactlyOneBoxOrIsDominated(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 3) int objectives, @ForAll boolean coarse) {
        var random = new SplittableRandom(seed);
        var front = front(random, objectives, coarse);
        List<Box> boxes = BoxDecomposition.of(front);
        assertThat(boxes.size()).isLessThanOrEqualTo(2 * front.points().size() + 1);
        for (int k = 0; k < 50; k++) {
            double[] y = random.doubles(objectives, -0.5, 1).toArray();
            boolean dominated = front.points().stream()
                    .anyMatch(p -> IntStream.range(0, objectives).allMatch(j -> p[j] <= y[j]));
            long holding = boxes.stream()
                    .filter(box ->
                            IntStream.range(0, objectives).allMatch(j -> box.low()[j] <= y[j] && y[j] < box.high()[j]))
                    .count();
            assertThat(holding).isEqualTo(dominated ? 0 : 1);
        }
    }

    @Property(tries = 100)
    void aSureCandidateGrowsTheVolumeByWhatItAdds(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 3) int objectives) {
        var random = new SplittableRandom(seed);
        var front = front(random, objectives, false);
        double[] y = random.doubles(objectives, -1, -0.2).toArray();
        var grown = ParetoFront.of(
                Stream.concat(front.points().stream(), Stream.of(y)).toList(), front.reference());
        var pool = new CandidatePool(List.of("a"), new double[] {y[0]}, new double[1]);
        for (int j = 1; j < objectives; j++) {
            pool = pool.withProperty(new PropertyColumn(new double[] {y[j]}, new double[1]));
        }
        double added = grown.hypervolume() - front.hypervolume();
        assertThat(Math.exp(new LogExpectedHypervolumeImprovement(front).score(pool)[0]))
                .isCloseTo(added, within(1e-4 * added));
    }

    @Property(tries = 50)
    void theOrderOfResultsDecidesNothing(@ForAll long seed, @ForAll @IntRange(min = 2, max = 3) int objectives) {
        var front = front(new SplittableRandom(seed), objectives, true);
        var backwards = new java.util.ArrayList<>(front.points());
        java.util.Collections.reverse(backwards);
        var again = ParetoFront.of(backwards, front.reference());
        assertThat(again.points().toArray(double[][]::new))
                .isDeepEqualTo(front.points().toArray(double[][]::new));
    }

    private static ParetoFront front(SplittableRandom random, int objectives, boolean coarse) {
        double[] reference = new double[objectives];
        Arrays.fill(reference, 1);
        return ParetoFront.of(
                IntStream.range(0, random.nextInt(30))
                        .mapToObj(i -> random.doubles(objectives)
                                .map(x -> coarse ? Math.floor(4 * x) / 4 : x)
                                .toArray())
                        .toList(),
                reference);
    }
}
