package org.cupel.surrogate.backtest;

import java.util.Optional;
import org.cupel.surrogate.goal.Condition;

/**
 * The probability that a candidate fulfils a condition: the product over conditions that must all hold, the largest of
 * alternatives. Errors of different properties count as independent, unless the model knows better.
 */
record Feasibility(FinishedData data, Belief belief) {

    /** Keeps the order of candidates that no tree thinks possible. */
    private static final double LEAST = 1e-9;

    /** Of the candidates that are open. */
    Score score(Condition condition, int[] open) {
        Optional<Condition> first = first(condition);
        first.ifPresent(part -> prepare(part, open));
        return new Score() {
            @Override
            public double of(int candidate, double floor) {
                return Feasibility.this.of(condition, candidate, floor);
            }

            @Override
            public double bound(int candidate) {
                return first.map(part -> Feasibility.this.of(part, candidate, Double.NEGATIVE_INFINITY))
                        .orElse(Double.POSITIVE_INFINITY);
            }
        };
    }

    /** Where all of some conditions must hold, the first is one that must. */
    private static Optional<Condition> first(Condition condition) {
        return condition instanceof Condition.AllOf all
                ? all.conditions().stream().findFirst()
                : Optional.empty();
    }

    private void prepare(Condition condition, int[] open) {
        if (condition instanceof Condition.Within within) {
            belief.prepare(data.properties().indexOf(within.property()), open);
        }
    }

    /** A value up to the floor may stand for any smaller one: what is sure to lose is not worked out. */
    double of(Condition condition, int candidate, double floor) {
        if (belief instanceof JointBelief joint) {
            return joint.fulfils(condition, candidate, floor);
        }
        if (condition instanceof Condition.Within within) {
            int property = data.properties().indexOf(within.property());
            return Math.max(LEAST, belief.within(property, candidate, within.low(), within.high()));
        }
        if (condition instanceof Condition.OfComposition told) {
            return Elements.holds(told, data.features().compositions(), candidate) ? 1 : 0;
        }
        if (condition instanceof Condition.AllOf all) {
            double product = 1;
            for (Condition part : all.conditions()) {
                product *= of(part, candidate, floor / product);
                if (product <= floor) {
                    return product;
                }
            }
            return product;
        }
        double best = 0;
        for (Condition part : ((Condition.AnyOf) condition).conditions()) {
            best = Math.max(best, of(part, candidate, Math.max(floor, best)));
        }
        return best;
    }
}
