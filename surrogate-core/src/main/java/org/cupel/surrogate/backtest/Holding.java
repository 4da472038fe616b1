package org.cupel.surrogate.backtest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cupel.surrogate.goal.Condition;
import org.cupel.surrogate.goal.Goal;

/** How many rows each bound of a goal leaves, for who has to change one of them. */
final class Holding {

    private Holding() {}

    static String each(Goal goal, List<String> properties, double[][] values) {
        List<String> bounds = new ArrayList<>();
        collect(goal.condition(), properties, values, bounds);
        return bounds.isEmpty() ? "" : " (" + String.join("; ", bounds) + ")";
    }

    private static void collect(Condition condition, List<String> properties, double[][] values, List<String> bounds) {
        if (condition instanceof Condition.Within within) {
            double[] column = values[properties.indexOf(within.property())];
            long held = Arrays.stream(column)
                    .filter(value -> value >= within.low() && value <= within.high())
                    .count();
            bounds.add(within.property() + " from "
                    + Arrays.stream(column).min().orElse(Double.NaN) + " to "
                    + Arrays.stream(column).max().orElse(Double.NaN) + " is in its bounds for " + held);
        } else if (condition instanceof Condition.AllOf all) {
            all.conditions().forEach(part -> collect(part, properties, values, bounds));
        } else if (condition instanceof Condition.AnyOf any) {
            any.conditions().forEach(part -> collect(part, properties, values, bounds));
        }
    }
}
