package org.cupel.surrogate.backtest;

import java.util.Arrays;
import org.cupel.surrogate.goal.Goal;
import org.cupel.surrogate.goal.Objective;

/** Scores by name. With an objective and conditions, the logarithm of the probability to be feasible is added. */
final class Rules {

    private Rules() {}

    /** For "find all that satisfy". */
    static Score.Rule feasibility() {
        return (known, belief, open) -> {
            var feasibility = new Feasibility(known.data(), belief);
            return feasibility.score(known.data().goal().condition(), open);
        };
    }

    /** The optimistic end of what is expected: −(mean − w σ). */
    static Score.Rule confidenceBound(double weight) {
        return constrained((known, belief, objective, open) -> {
            int property = property(known, objective);
            return candidate -> -objective.sign() * belief.mean(property, candidate)
                    + weight * belief.deviation(property, candidate);
        });
    }

    /**
     * The probability to belong to the wanted best part, whose edge is estimated each round from results and expectations
     * together.
     */
    static Score.Rule belonging() {
        return constrained((known, belief, objective, open) -> {
            int property = property(known, objective);
            double edge = edge(known, belief, objective, open);
            return candidate -> objective.maximise()
                    ? belief.within(property, candidate, -edge, Double.POSITIVE_INFINITY)
                    : belief.within(property, candidate, Double.NEGATIVE_INFINITY, edge);
        });
    }

    private static double edge(Known known, Belief belief, Objective objective, int[] open) {
        int property = property(known, objective);
        double[] results = known.values(property);
        double[] all = Arrays.copyOf(results, results.length + open.length);
        for (int k = 0; k < open.length; k++) {
            all[results.length + k] = belief.mean(property, open[k]);
        }
        for (int k = 0; k < all.length; k++) {
            all[k] *= objective.sign();
        }
        Arrays.sort(all);
        return all[objective.target().of(all.length) - 1];
    }

    private static int property(Known known, Objective objective) {
        return known.data().properties().indexOf(objective.property());
    }

    private static Score.Rule constrained(ObjectiveRule rule) {
        return (known, belief, open) -> {
            Goal goal = known.data().goal();
            Objective objective = goal.objective();
            belief.prepare(property(known, objective), open);
            var value = rule.prepare(known, belief, objective, open);
            if (goal.condition().equals(new org.cupel.surrogate.goal.Condition.AllOf(java.util.List.of()))) {
                return (candidate, floor) -> value.of(candidate);
            }
            var feasibility = new Feasibility(known.data(), belief);
            double unit = Math.max(
                    1e-12, Spread.of(known.values(property(known, objective))).deviation());
            return (candidate, floor) -> value.of(candidate) / unit
                    + Math.log(Math.max(1e-12, feasibility.of(goal.condition(), candidate, 0)));
        };
    }

    private interface ObjectiveRule {

        Value prepare(Known known, Belief belief, Objective objective, int[] open);
    }

    private interface Value {

        double of(int candidate);
    }
}
