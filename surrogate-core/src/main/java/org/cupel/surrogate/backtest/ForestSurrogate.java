package org.cupel.surrogate.backtest;

import org.cupel.surrogate.forest.ExtraTrees;
import org.cupel.surrogate.forest.ForestSettings;

/** A forest per property, grown anew from all results; trees are asked about a candidate only when its score needs them. */
public record ForestSurrogate(ForestSettings settings) implements Surrogate {

    /** Width of the noise around a tree's value, in deviations of the results so far. */
    private static final double NOISE_SHARE = 0.1;

    @Override
    public Belief learn(Known known) {
        int properties = known.data().properties().size();
        double[][] features = known.features();
        var forests = new ExtraTrees[properties];
        var noise = new double[properties];
        for (int p = 0; p < properties; p++) {
            double[] values = known.values(p);
            forests[p] = ExtraTrees.fit(features, values, settings, known.seed() + p);
            noise[p] = Math.max(1e-9, NOISE_SHARE * Spread.of(values).deviation());
        }
        return new ForestBelief(forests, noise, known.data().features().rows());
    }

    private record ForestBelief(ExtraTrees[] forests, double[] noise, double[][] pool) implements Belief {

        @Override
        public double mean(int property, int candidate) {
            double sum = 0;
            for (int t = 0; t < forests[property].size(); t++) {
                sum += forests[property].draw(t, pool[candidate]);
            }
            return sum / forests[property].size();
        }

        @Override
        public double deviation(int property, int candidate) {
            double mean = mean(property, candidate);
            double squares = 0;
            for (int t = 0; t < forests[property].size(); t++) {
                double off = forests[property].draw(t, pool[candidate]) - mean;
                squares += off * off;
            }
            return Math.sqrt(squares / forests[property].size());
        }

        /** The trees' values, each with the noise around it, as a mixture: a gap of 0 or 2 is not a gap of 1. */
        @Override
        public double within(int property, int candidate, double low, double high) {
            double sum = 0;
            for (int t = 0; t < forests[property].size(); t++) {
                sum += NormalDistance.within(forests[property].draw(t, pool[candidate]), noise[property], low, high);
            }
            return sum / forests[property].size();
        }
    }
}
