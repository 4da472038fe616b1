package org.cupel.surrogate.acquisition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

/** What holds for any pool: a unit of measurement, a zero point and the order of rows decide nothing. */
class AcquisitionLawsPropertyTest {

    private static final List<Bounds> BOUNDS = Pools.SETTINGS.bounds();

    @Provide
    Arbitrary<CandidatePool> pools() {
        return Pools.arbitrary();
    }

    @Property(tries = 100)
    void theOrderOfRowsDecidesNothing(@ForAll("pools") CandidatePool pool, @ForAll long seed) {
        int[] order = shuffled(pool.size(), seed);
        for (String name : Acquisition.names()) {
            var function = Acquisition.named(name, Pools.SETTINGS);
            assertThat(function.score(Pools.rows(pool, order)))
                    .as(name)
                    .containsExactly(Pools.pick(function.score(pool), order));
        }
    }

    @Property(tries = 100)
    void everyScoreIsFinite(@ForAll("pools") CandidatePool pool) {
        for (String name : Acquisition.names()) {
            assertThat(Arrays.stream(Acquisition.named(name, Pools.SETTINGS).score(pool))
                            .allMatch(Double::isFinite))
                    .as(name)
                    .isTrue();
        }
    }

    @Property(tries = 100)
    void theUnitOnlyScales(
            @ForAll("pools") CandidatePool pool,
            @ForAll @DoubleRange(min = 0.5, max = 1000) double factor,
            @ForAll @DoubleRange(min = -10, max = 10) double shift) {
        var moved = Pools.moved(pool, factor, shift);
        double reference = 0.3;
        double movedReference = factor * reference + shift;
        double log = Math.log(factor);
        assertShifted(
                new LogExpectedImprovement(reference), pool, new LogExpectedImprovement(movedReference), moved, log);
        assertShifted(
                new LogProbabilityOfImprovement(reference),
                pool,
                new LogProbabilityOfImprovement(movedReference),
                moved,
                0);
        assertShifted(new Feasibility(BOUNDS), pool, new Feasibility(moved(BOUNDS, factor, shift)), moved, 0);
        assertShifted(
                new LogExpectedHypervolumeImprovement(Pools.FRONT),
                pool,
                new LogExpectedHypervolumeImprovement(moved(Pools.FRONT, factor, shift)),
                moved,
                3 * log);
        assertScaled(new LowerConfidenceBound(1.5), pool, moved, factor, -shift);
        assertScaled(new GreedyMean(), pool, moved, factor, -shift);
        assertScaled(new Thompson(5, 1), pool, moved, factor, -shift);
        assertScaled(new LargestUncertainty(), pool, moved, factor, 0);
    }

    @Property(tries = 100)
    void expectedImprovementScales(
            @ForAll("pools") CandidatePool pool, @ForAll @DoubleRange(min = 0.5, max = 100) double factor) {
        double[] before = new ExpectedImprovement(0.3).score(pool);
        double[] after = new ExpectedImprovement(factor * 0.3).score(Pools.moved(pool, factor, 0));
        double[] logs = new LogExpectedImprovement(0.3).score(pool);
        for (int i = 0; i < before.length; i++) {
            if (logs[i] > -690) {
                assertThat(after[i]).isCloseTo(factor * before[i], within(1e-9 * factor * before[i]));
            }
        }
    }

    @Property(tries = 100)
    void aLowerMeanIsNeverWorse(
            @ForAll("pools") CandidatePool pool, @ForAll @DoubleRange(min = 0, max = 2) double gain) {
        var better = new CandidatePool(
                pool.ids(),
                pool.properties().stream()
                        .map(property -> new PropertyColumn(Pools.map(property.mean(), 1, -gain), property.sigma()))
                        .toList(),
                pool.draws(),
                pool.costs());
        for (String name : List.of("ei", "log-ei", "pi", "ucb", "greedy", "log-ehvi", "log-ei-per-cost")) {
            var function = Acquisition.named(name, Pools.SETTINGS);
            double[] before = function.score(pool);
            double[] after = function.score(better);
            for (int i = 0; i < before.length; i++) {
                double rounding = 1e-13 * Math.abs(before[i]);
                assertThat(after[i]).as(name).isGreaterThanOrEqualTo(before[i] - rounding);
            }
        }
    }

    @Property(tries = 100)
    void plainAndLogarithmicOrdersAgree(@ForAll("pools") CandidatePool pool) {
        double[] plain = new ExpectedImprovement(0.3).score(pool);
        double[] log = new LogExpectedImprovement(0.3).score(pool);
        int[] byLog = IntStream.range(0, plain.length)
                .boxed()
                .sorted((a, b) -> Double.compare(log[a], log[b]))
                .mapToInt(i -> i)
                .toArray();
        assertThat(Pools.pick(plain, byLog)).isSorted();
    }

    @Property(tries = 100)
    void costsDivide(@ForAll("pools") CandidatePool pool) {
        double[] value = new LogExpectedImprovement(0.3).score(pool);
        double[] perCost = new CostAware(new LogExpectedImprovement(0.3), 2).score(pool);
        for (int i = 0; i < value.length; i++) {
            double expected = value[i] - 2 * Math.log(pool.costs()[i]);
            assertThat(perCost[i]).isCloseTo(expected, within(1e-12 * Math.abs(expected)));
        }
    }

    private static int[] shuffled(int size, long seed) {
        var order = new java.util.ArrayList<>(IntStream.range(0, size).boxed().toList());
        Collections.shuffle(order, new Random(seed));
        return order.stream().mapToInt(i -> i).toArray();
    }

    private static List<Bounds> moved(List<Bounds> bounds, double factor, double shift) {
        return bounds.stream()
                .map(b -> new Bounds(b.property(), factor * b.low() + shift, factor * b.high() + shift))
                .toList();
    }

    private static ParetoFront moved(ParetoFront front, double factor, double shift) {
        return ParetoFront.of(
                front.points().stream()
                        .map(point -> Pools.map(point, factor, shift))
                        .toList(),
                Pools.map(front.reference(), factor, shift));
    }

    private static void assertScaled(
            AcquisitionFunction function, CandidatePool pool, CandidatePool moved, double factor, double shift) {
        double[] before = function.score(pool);
        double[] after = function.score(moved);
        for (int i = 0; i < before.length; i++) {
            assertThat(after[i]).as(function.name()).isCloseTo(factor * before[i] + shift, within(1e-9 * factor));
        }
    }

    private static void assertShifted(
            AcquisitionFunction function,
            CandidatePool pool,
            AcquisitionFunction movedFunction,
            CandidatePool moved,
            double shift) {
        double[] before = function.score(pool);
        double[] after = movedFunction.score(moved);
        for (int i = 0; i < before.length; i++) {
            // 1e-15 of rounding in a mean of 10 is 1e-13 deviations of 0.01, which the tail multiplies by z²
            assertThat(after[i])
                    .as(function.name())
                    .isCloseTo(before[i] + shift, within(1e-9 * Math.max(1, Math.abs(before[i]))));
        }
    }
}
