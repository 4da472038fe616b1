package org.cupel.surrogate.backtest;

import java.util.Arrays;
import org.cupel.surrogate.gaussian.FittedKernel;
import org.cupel.surrogate.gaussian.Kernel;
import org.cupel.surrogate.gaussian.KernelFit;
import org.cupel.surrogate.gaussian.PoolPosterior;

/** The process of one property in one search, in the property's unit. */
final class PropertyProcess implements Foretold {

    private static final int MOST_ROWS_TO_FIT = 600;
    private static final int FIRST_STEPS = 50;
    private static final int LATER_STEPS = 15;

    private final Kernel kernel;
    private final int pool;
    private FittedKernel fitted;
    private PoolPosterior posterior;
    private Spread spread;
    private int learnt;

    PropertyProcess(Kernel kernel, int pool) {
        this.kernel = kernel;
        this.pool = pool;
    }

    /**
     * Learns results, and forgets what was only believed.
     *
     * @param rows all rows with a result, in the order they came
     * @param anew whether the kernel is fitted again; otherwise only new results are learnt
     */
    void learn(int[] rows, double[] values, boolean anew) {
        if (anew) {
            fit(rows, values);
        }
        posterior.forgetAfter(Math.min(posterior.size(), learnt));
        int from = posterior.size();
        posterior.observe(
                Arrays.copyOfRange(rows, from, rows.length),
                Arrays.stream(values, from, rows.length).map(this::standardised).toArray());
        learnt = rows.length;
    }

    private void fit(int[] rows, double[] values) {
        Spread own = Spread.of(values);
        spread = new Spread(own.mean(), Math.max(own.deviation(), 1e-12));
        int from = Math.max(0, rows.length - MOST_ROWS_TO_FIT);
        int[] latest = Arrays.copyOfRange(rows, from, rows.length);
        double[] targets = Arrays.stream(values, from, values.length)
                .map(this::standardised)
                .toArray();
        fitted = fitted == null
                ? KernelFit.fit(kernel, latest, targets, FIRST_STEPS)
                : KernelFit.fit(fitted, latest, targets, LATER_STEPS);
        posterior = new PoolPosterior(fitted, pool);
        learnt = 0;
    }

    /** Puts other values in place of those learnt. */
    void replace(double[] values) {
        posterior.replaceValues(Arrays.stream(values).map(this::standardised).toArray());
    }

    private double standardised(double value) {
        return (value - spread.mean()) / spread.deviation();
    }

    @Override
    public void prepare(int[] candidates) {
        posterior.prepare(candidates);
    }

    void believe(int candidate) {
        posterior.believe(candidate);
    }

    void believe(int candidate, double value) {
        posterior.observe(candidate, standardised(value));
    }

    @Override
    public double mean(int candidate) {
        return spread.mean() + spread.deviation() * posterior.mean(candidate);
    }

    double deviation(int candidate) {
        return spread.deviation() * posterior.deviation(candidate);
    }

    @Override
    public double totalDeviation(int candidate) {
        return spread.deviation() * posterior.totalDeviation(candidate);
    }

    /** In standard deviations. */
    double[] leaveOneOutResiduals() {
        return posterior.leaveOneOutResiduals();
    }

    /** Of what the others say of each value, noise included. */
    double[] leaveOneOutDeviations() {
        return Arrays.stream(posterior.leaveOneOutDeviations())
                .map(deviation -> spread.deviation() * deviation)
                .toArray();
    }
}
