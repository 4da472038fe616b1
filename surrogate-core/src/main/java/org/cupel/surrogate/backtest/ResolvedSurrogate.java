package org.cupel.surrogate.backtest;

import org.cupel.surrogate.goal.Condition;

/** Asks another model about bounds as results would be told: see {@link Resolution}. */
record ResolvedSurrogate(Surrogate surrogate) implements Surrogate {

    @Override
    public Belief learn(Known known) {
        var resolution = Resolution.of(known.data().properties(), known.values());
        return new Resolved((JointBelief) surrogate.learn(known), resolution);
    }

    private record Resolved(JointBelief belief, Resolution resolution) implements JointBelief {

        @Override
        public void prepare(int property, int[] candidates) {
            belief.prepare(property, candidates);
        }

        @Override
        public double mean(int property, int candidate) {
            return belief.mean(property, candidate);
        }

        @Override
        public double deviation(int property, int candidate) {
            return belief.deviation(property, candidate);
        }

        @Override
        public double within(int property, int candidate, double low, double high) {
            Condition.Within bounds = resolution.widened(property, low, high);
            return belief.within(property, candidate, bounds.low(), bounds.high());
        }

        @Override
        public double fulfils(Condition condition, int candidate, double floor) {
            return belief.fulfils(resolution.widened(condition), candidate, floor);
        }
    }
}
