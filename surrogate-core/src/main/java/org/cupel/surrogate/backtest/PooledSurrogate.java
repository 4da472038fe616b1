package org.cupel.surrogate.backtest;

import org.cupel.surrogate.goal.Condition;

/**
 * Two models of which each is asked how far a candidate fulfils a goal, and whose log odds are averaged (a logarithmic opinion
 * pool): both have to think it possible, and one that is sure of a few out of little does not decide alone.
 *
 * @param first has beliefs of all properties together
 * @param second likewise
 * @see <a href="https://doi.org/10.1214/ss/1177013825">Genest and Zidek 1986</a>
 */
record PooledSurrogate(Surrogate first, Surrogate second) implements Surrogate {

    /** No model rules out, or is sure of, more than this. */
    private static final double LEAST = 1e-4;

    @Override
    public Belief learn(Known known) {
        return new Pooled((JointBelief) first.learn(known), (JointBelief) second.learn(known));
    }

    /** Of a probability, in units in which the pool is a mean. */
    private static double logOdds(double probability) {
        return Math.log((probability + LEAST) / (1 - probability + LEAST));
    }

    private static double probability(double logOdds) {
        return (1 + 2 * LEAST) / (1 + Math.exp(-logOdds)) - LEAST;
    }

    private record Pooled(JointBelief first, JointBelief second) implements JointBelief {

        @Override
        public void prepare(int property, int[] candidates) {
            first.prepare(property, candidates);
            second.prepare(property, candidates);
        }

        @Override
        public double mean(int property, int candidate) {
            return 0.5 * (first.mean(property, candidate) + second.mean(property, candidate));
        }

        /** That of both as a mixture. */
        @Override
        public double deviation(int property, int candidate) {
            double one = first.deviation(property, candidate);
            double other = second.deviation(property, candidate);
            double apart = 0.5 * (first.mean(property, candidate) - second.mean(property, candidate));
            return Math.sqrt(0.5 * (one * one + other * other) + apart * apart);
        }

        @Override
        public double within(int property, int candidate, double low, double high) {
            return 0.5 * (first.within(property, candidate, low, high) + second.within(property, candidate, low, high));
        }

        /** The second is asked first, for it costs less. */
        @Override
        public double fulfils(Condition condition, int candidate, double floor) {
            double other = logOdds(second.fulfils(condition, candidate, Double.NEGATIVE_INFINITY));
            double least = floor <= 0 ? Double.NEGATIVE_INFINITY : probability(2 * logOdds(Math.min(1, floor)) - other);
            double one = logOdds(first.fulfils(condition, candidate, least));
            return Math.max(0, Math.min(1, probability(0.5 * (one + other))));
        }
    }
}
