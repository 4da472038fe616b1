package org.cupel.surrogate.backtest;

import java.util.Arrays;
import java.util.List;
import org.cupel.surrogate.goal.Condition;

/**
 * Draws of all properties together.
 *
 * @param slopes [properties][properties before it]
 * @param residuals [properties][draws] in standard deviations
 */
record CoupledBelief(FinishedData data, Foretold[] foretold, double[][] slopes, double[][] residuals)
        implements JointBelief {

    /** Each draw stands for its surroundings, in deviations: between draws there is no gap without probability. */
    private static final double WIDTH = 0.5;

    /** Draws of one candidate; those of a property are made when it is asked for. */
    private final class Draws {

        private final int candidate;
        private final double[][] made = new double[foretold.length][];

        Draws(int candidate) {
            this.candidate = candidate;
        }

        double[] of(int property) {
            if (made[property] == null) {
                made[property] = make(property);
            }
            return made[property];
        }

        private double[] make(int property) {
            double mean = foretold[property].mean(candidate);
            double deviation = foretold[property].totalDeviation(candidate);
            double[] draws = new double[residuals[property].length];
            for (int k = 0; k < draws.length; k++) {
                draws[k] = mean + deviation * residuals[property][k];
            }
            for (int before = 0; before < property; before++) {
                double slope = slopes[property][before];
                double[] others = of(before);
                for (int k = 0; k < draws.length; k++) {
                    draws[k] += slope * others[k];
                }
            }
            return draws;
        }

        double width(int property) {
            return WIDTH * foretold[property].totalDeviation(candidate);
        }
    }

    /** A property's draws need those before it. */
    @Override
    public void prepare(int property, int[] candidates) {
        for (int p = 0; p <= property; p++) {
            foretold[p].prepare(candidates);
        }
    }

    @Override
    public double mean(int property, int candidate) {
        return Spread.of(new Draws(candidate).of(property)).mean();
    }

    @Override
    public double deviation(int property, int candidate) {
        return Spread.of(new Draws(candidate).of(property)).deviation();
    }

    @Override
    public double within(int property, int candidate, double low, double high) {
        return average(weights(within(property, low, high), new Draws(candidate)));
    }

    private Condition within(int property, double low, double high) {
        return new Condition.Within(data.properties().get(property), low, high);
    }

    @Override
    public double fulfils(Condition condition, int candidate, double floor) {
        var draws = new Draws(candidate);
        List<Condition> parts = condition instanceof Condition.AllOf all ? all.conditions() : List.of(condition);
        double[] product = ones();
        for (Condition part : parts) {
            multiply(product, weights(part, draws));
            if (average(product) <= floor) {
                break;
            }
        }
        return average(product);
    }

    private double[] ones() {
        double[] ones = new double[residuals[0].length];
        Arrays.fill(ones, 1);
        return ones;
    }

    /** How far each draw fulfils the condition. */
    private double[] weights(Condition condition, Draws draws) {
        if (condition instanceof Condition.Within within) {
            int property = data.properties().indexOf(within.property());
            double width = draws.width(property);
            return Arrays.stream(draws.of(property))
                    .map(value -> Logistic.within(value, width, within.low(), within.high()))
                    .toArray();
        }
        double[] weights = ones();
        if (condition instanceof Condition.OfComposition ofComposition) {
            boolean holds = Elements.holds(ofComposition, data.features().compositions(), draws.candidate);
            Arrays.fill(weights, holds ? 1 : 0);
        } else if (condition instanceof Condition.AllOf all) {
            all.conditions().forEach(part -> multiply(weights, weights(part, draws)));
        } else if (condition instanceof Condition.AnyOf any) {
            Arrays.fill(weights, 0);
            any.conditions().forEach(part -> raise(weights, weights(part, draws)));
        }
        return weights;
    }

    private static void multiply(double[] product, double[] factors) {
        for (int k = 0; k < product.length; k++) {
            product[k] *= factors[k];
        }
    }

    private static void raise(double[] largest, double[] values) {
        for (int k = 0; k < largest.length; k++) {
            largest[k] = Math.max(largest[k], values[k]);
        }
    }

    private static double average(double[] weights) {
        return Arrays.stream(weights).average().orElse(0);
    }
}
