package org.cupel.surrogate.batch;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Random requests: features on a coarse grid, so that copies are common; some pending, some tested, two caps. */
final class Requests {

    private Requests() {}

    static Arbitrary<BatchRequest> arbitrary() {
        return Combinators.combine(
                        Arbitraries.longs(),
                        Arbitraries.integers().between(20, 80),
                        Arbitraries.integers().between(1, 8))
                .as(Requests::of);
    }

    static BatchRequest of(long seed, int n, int size) {
        var random = new SplittableRandom(seed);
        var kind = random.nextBoolean() ? ScoreKind.LOGARITHM : ScoreKind.PLAIN;
        var request = BatchRequest.of(size, ids(n), random.doubles(n, -6, 0).toArray(), kind)
                .withSpace(space(random, n, 3))
                .withPending(new int[] {n - 1, n - 3})
                .withTested(new int[] {n - 2, n - 4, n - 5})
                .withCaps(List.of(
                        new Cap("formula", groups(random, n, 12), 2), new Cap("prototype", groups(random, n, 4), 3)));
        return random.nextBoolean() ? request : request.withReplicates(new int[] {n - 4});
    }

    static List<String> ids(int n) {
        return IntStream.range(0, n).mapToObj(i -> "c-" + i).toList();
    }

    static FeatureSpace space(SplittableRandom random, int n, int width) {
        var values = new float[n * width];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextInt(5);
        }
        values[0] = 5;
        values[1] = 5;
        values[2] = 5;
        return FeatureSpace.of(values, width);
    }

    /** Some belong to none. */
    static int[] groups(SplittableRandom random, int n, int count) {
        return IntStream.range(0, n).map(i -> random.nextInt(-1, count)).toArray();
    }

    static int[] rows(List<Pick> picks) {
        return picks.stream().mapToInt(Pick::index).toArray();
    }

    static double best(BatchRequest request) {
        return IntStream.range(0, request.ids().size())
                .filter(row -> Arrays.stream(request.pending()).noneMatch(other -> other == row))
                .filter(row -> Arrays.stream(request.tested()).noneMatch(other -> other == row))
                .mapToDouble(row -> request.scores()[row])
                .max()
                .orElseThrow();
    }
}
