package org.cupel.surrogate.backtest;

import org.cupel.surrogate.goal.Condition;

/**
 * Coupled processes and a forest, believed alike: processes are ahead while results are few and change smoothly, a forest
 * where they jump, and a candidate that only one of them thinks possible is not lost.
 */
public final class BlendedSurrogate implements Surrogate {

    private final Surrogate coupled = new CoupledSurrogate();
    private final Surrogate forest;

    public BlendedSurrogate(ForestSurrogate forest) {
        this.forest = forest;
    }

    @Override
    public Belief learn(Known known) {
        Belief trees = forest.learn(known);
        return new Blend(coupled.learn(known), trees, new Feasibility(known.data(), trees));
    }

    private record Blend(Belief processes, Belief trees, Feasibility byTrees) implements JointBelief {

        @Override
        public void prepare(int property, int[] candidates) {
            processes.prepare(property, candidates);
        }

        @Override
        public double mean(int property, int candidate) {
            return 0.5 * (processes.mean(property, candidate) + trees.mean(property, candidate));
        }

        /** That of the mixture: each one's own, and how far they are apart. */
        @Override
        public double deviation(int property, int candidate) {
            double one = processes.deviation(property, candidate);
            double other = trees.deviation(property, candidate);
            double apart = 0.5 * (processes.mean(property, candidate) - trees.mean(property, candidate));
            return Math.sqrt(0.5 * (one * one + other * other) + apart * apart);
        }

        @Override
        public double within(int property, int candidate, double low, double high) {
            return 0.5
                    * (processes.within(property, candidate, low, high) + trees.within(property, candidate, low, high));
        }

        @Override
        public double fulfils(Condition condition, int candidate, double floor) {
            double other = byTrees.of(condition, candidate, 2 * floor - 1);
            double one = ((JointBelief) processes).fulfils(condition, candidate, 2 * floor - other);
            return 0.5 * (one + other);
        }
    }
}
