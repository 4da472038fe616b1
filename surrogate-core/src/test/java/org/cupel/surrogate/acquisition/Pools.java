package org.cupel.surrogate.acquisition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Random pools of three properties with draws and costs, and what their laws need. */
final class Pools {

    static final ParetoFront FRONT = ParetoFront.of(
            List.of(new double[] {0.1, 0.9, 0.3}, new double[] {0.5, 0.4, 0.5}, new double[] {0.8, 0.2, 0.1}),
            new double[] {1, 1.2, 1});

    static final Settings SETTINGS = new Settings(0.3, 1.5, 42)
            .withBounds(List.of(new Bounds(1, -0.2, 0.4), Bounds.atLeast(2, 0.1)))
            .withFront(FRONT);

    private Pools() {}

    static Arbitrary<CandidatePool> arbitrary() {
        return Combinators.combine(Arbitraries.longs(), Arbitraries.integers().between(1, 40))
                .as(Pools::of);
    }

    /** Means within about five of what counts, deviations over two decades. */
    static CandidatePool of(long seed, int size) {
        var random = new SplittableRandom(seed);
        var properties = new ArrayList<PropertyColumn>();
        for (int p = 0; p < 3; p++) {
            properties.add(new PropertyColumn(
                    random.doubles(size, -1, 5).toArray(),
                    random.doubles(size, -2, 0)
                            .map(exponent -> Math.pow(10, exponent))
                            .toArray()));
        }
        double[][] draws = {random.doubles(size).toArray(), random.doubles(size).toArray()};
        return new CandidatePool(
                IntStream.range(0, size).mapToObj(i -> "c-" + i).toList(),
                properties,
                draws,
                random.doubles(size, 1, 80).toArray());
    }

    static CandidatePool rows(CandidatePool pool, int[] order) {
        return new CandidatePool(
                Arrays.stream(order).mapToObj(pool.ids()::get).toList(),
                pool.properties().stream()
                        .map(property ->
                                new PropertyColumn(pick(property.mean(), order), pick(property.sigma(), order)))
                        .toList(),
                Arrays.stream(pool.draws()).map(draw -> pick(draw, order)).toArray(double[][]::new),
                pick(pool.costs(), order));
    }

    static double[] pick(double[] values, int[] order) {
        return Arrays.stream(order).mapToDouble(i -> values[i]).toArray();
    }

    /** Every property times a factor plus a shift. */
    static CandidatePool moved(CandidatePool pool, double factor, double shift) {
        return new CandidatePool(
                pool.ids(),
                pool.properties().stream()
                        .map(property -> new PropertyColumn(
                                map(property.mean(), factor, shift), map(property.sigma(), factor, 0)))
                        .toList(),
                Arrays.stream(pool.draws())
                        .map(draw -> map(draw, factor, shift))
                        .toArray(double[][]::new),
                pool.costs());
    }

    static double[] map(double[] values, double factor, double shift) {
        return Arrays.stream(values).map(value -> factor * value + shift).toArray();
    }
}
