package org.cupel.surrogate.backtest;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.cupel.surrogate.goal.Condition;

/**
 * Steps in which results are told. A result of 0.2 in steps of 0.1 stands for all that is rounded to it, from 0.15 to 0.25: a
 * bound lies at the end of such a cell, not in its middle (the continuity correction).
 *
 * @param properties in the order of the goal
 * @param perUnit [properties] steps per unit; 0 where no step is seen
 * @see <a href="https://doi.org/10.2307/2983604">Yates 1934</a>
 */
record Resolution(List<String> properties, double[] perUnit) {

    /** Steps of 1, 0.5, 0.2, 0.1 and so on. */
    private static final double[] STEPS_PER_UNIT = IntStream.range(0, 6)
            .boxed()
            .flatMapToDouble(k -> DoubleStream.of(1, 2, 5).map(m -> m * Math.pow(10, k)))
            .toArray();

    /** Results over fewer steps may be kinds, not numbers. */
    private static final int LEAST_STEPS = 3;

    /** Of what was worked out before it was told. */
    private static final double ROUNDING = 1e-9;

    /** @param results [properties][n] */
    static Resolution of(List<String> properties, double[][] results) {
        return new Resolution(
                properties,
                Arrays.stream(results).mapToDouble(Resolution::perUnit).toArray());
    }

    private static double perUnit(double[] results) {
        double range = Arrays.stream(results).max().orElse(0)
                - Arrays.stream(results).min().orElse(0);
        double perUnit = Arrays.stream(STEPS_PER_UNIT)
                .filter(steps -> Arrays.stream(results).allMatch(result -> isWhole(result * steps)))
                .findFirst()
                .orElse(0);
        return range * perUnit < LEAST_STEPS ? 0 : perUnit;
    }

    private static boolean isWhole(double steps) {
        return Math.abs(steps - Math.rint(steps)) <= ROUNDING * Math.max(1, Math.abs(steps));
    }

    /** The same condition with its bounds where cells end. */
    Condition widened(Condition condition) {
        if (condition instanceof Condition.Within within) {
            return widened(within);
        }
        if (condition instanceof Condition.AllOf all) {
            return new Condition.AllOf(
                    all.conditions().stream().map(this::widened).toList());
        }
        if (condition instanceof Condition.AnyOf any) {
            return new Condition.AnyOf(
                    any.conditions().stream().map(this::widened).toList());
        }
        return condition;
    }

    Condition.Within widened(int property, double low, double high) {
        return widened(new Condition.Within(properties.get(property), low, high));
    }

    /** Bounds between which no step lies stay as they are. */
    private Condition.Within widened(Condition.Within within) {
        int property = properties.indexOf(within.property());
        double steps = property < 0 ? 0 : perUnit[property];
        if (steps == 0) {
            return within;
        }
        double first = first(within.low(), steps);
        double last = -first(-within.high(), steps);
        return first > last
                ? within
                : new Condition.Within(within.property(), (first - 0.5) / steps, (last + 0.5) / steps);
    }

    /** The first step that is not below a bound, counted from 0. */
    private static double first(double low, double steps) {
        double near = Math.rint(low * steps);
        return near / steps >= low ? near : near + 1;
    }
}
