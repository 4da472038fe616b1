package org.cupel.surrogate.backtest;

import java.util.Arrays;
import org.cupel.surrogate.forest.ForestSettings;
import org.cupel.surrogate.forest.JointTrees;
import org.cupel.surrogate.goal.Condition;

/**
 * One forest of all properties: a candidate may be as any of the results that trees take it for, all properties of one result
 * at a time, each with some noise.
 */
public record JointForestSurrogate(ForestSettings settings) implements Surrogate {

    /** Width of the noise around a result, in deviations of the results so far. */
    private static final double NOISE_SHARE = 0.1;

    private static final double LEAST = 1e-9;

    @Override
    public Belief learn(Known known) {
        double[][] values = known.values();
        double[] noise = new double[values.length];
        double[][] targets = new double[values.length][];
        for (int p = 0; p < values.length; p++) {
            Spread spread = Spread.of(values[p]);
            double unit = Math.max(LEAST, spread.deviation());
            noise[p] = Math.max(LEAST, NOISE_SHARE * unit);
            targets[p] = Arrays.stream(values[p])
                    .map(value -> (value - spread.mean()) / unit)
                    .toArray();
        }
        var trees = JointTrees.fit(known.features(), targets, settings, known.seed());
        return new JointForestBelief(known.data(), trees, values, noise);
    }

    /**
     * @param values [properties][n] results so far
     * @param noise [properties] standard deviation around them
     */
    private record JointForestBelief(FinishedData data, JointTrees trees, double[][] values, double[] noise)
            implements JointBelief {

        /** Something of a result that a candidate may be like. */
        private interface OfResult {

            double of(int result);
        }

        private double average(int candidate, OfResult value) {
            double[] features = data.features().rows()[candidate];
            double sum = 0;
            for (int t = 0; t < trees.size(); t++) {
                int[] alike = trees.likeness(t, features);
                double ofTree = 0;
                for (int result : alike) {
                    ofTree += value.of(result);
                }
                sum += ofTree / alike.length;
            }
            return sum / trees.size();
        }

        @Override
        public double mean(int property, int candidate) {
            return average(candidate, result -> values[property][result]);
        }

        @Override
        public double deviation(int property, int candidate) {
            double mean = mean(property, candidate);
            return Math.sqrt(average(candidate, result -> Math.pow(values[property][result] - mean, 2)));
        }

        @Override
        public double within(int property, int candidate, double low, double high) {
            return average(
                    candidate, result -> NormalDistance.within(values[property][result], noise[property], low, high));
        }

        @Override
        public double fulfils(Condition condition, int candidate, double floor) {
            return average(candidate, result -> weight(condition, candidate, result));
        }

        /** How far a candidate that is as a result fulfils the condition. */
        private double weight(Condition condition, int candidate, int result) {
            if (condition instanceof Condition.Within within) {
                int property = data.properties().indexOf(within.property());
                return NormalDistance.within(values[property][result], noise[property], within.low(), within.high());
            }
            if (condition instanceof Condition.OfComposition told) {
                return Elements.holds(told, data.features().compositions(), candidate) ? 1 : 0;
            }
            if (condition instanceof Condition.AllOf all) {
                double product = 1;
                for (Condition part : all.conditions()) {
                    product = product == 0 ? 0 : product * weight(part, candidate, result);
                }
                return product;
            }
            double best = 0;
            for (Condition part : ((Condition.AnyOf) condition).conditions()) {
                best = Math.max(best, weight(part, candidate, result));
            }
            return best;
        }
    }
}
