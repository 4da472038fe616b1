package org.cupel.surrogate.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.cupel.surrogate.goal.Condition;

class PooledSurrogateTest {

    private static final Condition GOAL = new Condition.Within("gap", 1, 2);

    /** Says the same of everything. */
    private record Sure(double probability) implements JointBelief {

        @Override
        public double mean(int property, int candidate) {
            return probability;
        }

        @Override
        public double deviation(int property, int candidate) {
            return 0;
        }

        @Override
        public double within(int property, int candidate, double low, double high) {
            return probability;
        }

        @Override
        public double fulfils(Condition condition, int candidate, double floor) {
            return probability <= floor ? Math.min(floor, 0) : probability;
        }
    }

    private static JointBelief pooled(double first, double second) {
        return (JointBelief) new PooledSurrogate(known -> new Sure(first), known -> new Sure(second)).learn(null);
    }

    @Property
    void thePoolLiesBetweenBoth(
            @ForAll @DoubleRange(min = 0, max = 1) double first, @ForAll @DoubleRange(min = 0, max = 1) double second) {
        double pool = pooled(first, second).fulfils(GOAL, 0, -1);
        assertThat(pool).isBetween(Math.min(first, second) - 1e-12, Math.max(first, second) + 1e-12);
        assertThat(pooled(second, first).fulfils(GOAL, 0, -1)).isCloseTo(pool, within(1e-12));
        assertThat(pooled(1 - first, 1 - second).fulfils(GOAL, 0, -1)).isCloseTo(1 - pool, within(1e-9));
    }

    @Property
    void theMoreOneOfThemBelievesTheMoreThePoolDoes(
            @ForAll @DoubleRange(min = 0, max = 0.9) double first,
            @ForAll @DoubleRange(min = 0, max = 1) double second,
            @ForAll @DoubleRange(min = 0.01, max = 0.1) double more) {
        assertThat(pooled(first + more, second).fulfils(GOAL, 0, -1))
                .isGreaterThan(pooled(first, second).fulfils(GOAL, 0, -1));
    }

    @Property
    void theFloorOnlySparesWork(
            @ForAll @DoubleRange(min = 0, max = 1) double first,
            @ForAll @DoubleRange(min = 0, max = 1) double second,
            @ForAll @DoubleRange(min = -0.5, max = 1) double floor) {
        double exact = pooled(first, second).fulfils(GOAL, 0, -1);
        double spared = pooled(first, second).fulfils(GOAL, 0, floor);
        if (exact > floor + 1e-9) {
            assertThat(spared).isCloseTo(exact, within(1e-9));
        } else {
            assertThat(spared).isLessThanOrEqualTo(Math.max(exact, floor) + 1e-9);
        }
    }
}
