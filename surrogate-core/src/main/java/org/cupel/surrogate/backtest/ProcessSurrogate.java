package org.cupel.surrogate.backtest;

import org.cupel.surrogate.gaussian.KernelFit;
import org.cupel.surrogate.gaussian.KernelParameters;
import org.cupel.surrogate.gaussian.PoolPosterior;

/**
 * A Gaussian process per property over standardised features; length scales are fitted again when the results have grown by
 * a tenth, and only the new results are learnt in between.
 */
public final class ProcessSurrogate implements Surrogate {

    private static final double GROWTH = 1.1;
    private static final int MOST_ROWS_TO_FIT = 300;
    private static final int FIRST_STEPS = 50;
    private static final int LATER_STEPS = 15;

    private double[][] pool;
    private KernelParameters[] kernels;
    private PoolPosterior[] posteriors;
    private Spread[] spreads;
    private int fitted;
    private int learnt;

    @Override
    public Belief learn(Known known) {
        int properties = known.data().properties().size();
        if (pool == null) {
            pool = Standardised.of(known.data().features().rows());
            kernels = new KernelParameters[properties];
            posteriors = new PoolPosterior[properties];
            spreads = new Spread[properties];
        }
        int count = known.rows().length;
        boolean anew = count >= GROWTH * fitted;
        for (int p = 0; p < properties; p++) {
            double[] values = known.values(p);
            if (anew) {
                fit(p, known, values);
            }
            PoolPosterior posterior = posteriors[p];
            posterior.forgetAfter(Math.min(posterior.size(), learnt));
            for (int i = posterior.size(); i < count; i++) {
                posterior.observe(pool[known.rows()[i]], (values[i] - spreads[p].mean()) / spreads[p].deviation());
            }
        }
        fitted = anew ? count : fitted;
        learnt = count;
        return new ProcessBelief(posteriors, spreads, kernels);
    }

    private void fit(int p, Known known, double[] values) {
        var spread = Spread.of(values);
        spreads[p] = new Spread(spread.mean(), Math.max(spread.deviation(), 1e-12));
        int from = Math.max(0, values.length - MOST_ROWS_TO_FIT);
        double[][] rows = new double[values.length - from][];
        double[] standardised = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = pool[known.rows()[from + i]];
            standardised[i] = (values[from + i] - spreads[p].mean()) / spreads[p].deviation();
        }
        var start = kernels[p] == null ? KernelParameters.start(pool[0].length) : kernels[p];
        kernels[p] = KernelFit.fit(rows, standardised, start, kernels[p] == null ? FIRST_STEPS : LATER_STEPS);
        posteriors[p] = new PoolPosterior(kernels[p], pool);
    }

    private record ProcessBelief(PoolPosterior[] posteriors, Spread[] spreads, KernelParameters[] kernels)
            implements Belief {

        @Override
        public double mean(int property, int candidate) {
            return spreads[property].mean() + spreads[property].deviation() * posteriors[property].mean(candidate);
        }

        @Override
        public double deviation(int property, int candidate) {
            return spreads[property].deviation() * posteriors[property].deviation(candidate);
        }

        @Override
        public double within(int property, int candidate, double low, double high) {
            double noise = spreads[property].deviation() * Math.sqrt(kernels[property].noise());
            double total = Math.hypot(deviation(property, candidate), noise);
            return NormalDistance.within(mean(property, candidate), total, low, high);
        }

        @Override
        public void believe(int candidate) {
            for (PoolPosterior posterior : posteriors) {
                posterior.believe(candidate);
            }
        }
    }
}
