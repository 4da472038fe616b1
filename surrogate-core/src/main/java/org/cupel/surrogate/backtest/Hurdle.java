package org.cupel.surrogate.backtest;

import org.cupel.surrogate.calibration.PlattScaling;

/**
 * The probability that a result is off a spike: a process over 0 and 1, whose distance from one half in its own deviations
 * is scaled by what it said of each result with that one left out.
 *
 * @see <a href="https://gaussianprocess.org/gpml/">Rasmussen and Williams 2006, section 6.5, Least-squares Classification</a>
 */
final class Hurdle {

    /** No candidate is sure to be on one side. */
    private static final double LEAST = 1e-9;

    private static final double EVEN = 0.5;

    private final PropertyProcess process;
    private PlattScaling scaling;

    Hurdle(PropertyProcess process) {
        this.process = process;
    }

    /**
     * @param rows [n] all rows with a result, in the order they came
     * @param at [n] which results are at the spike
     * @param anew whether the kernel is fitted again
     */
    void learn(int[] rows, boolean[] at, boolean anew) {
        double[] values = new double[at.length];
        boolean[] off = new boolean[at.length];
        for (int i = 0; i < at.length; i++) {
            off[i] = !at[i];
            values[i] = at[i] ? 0 : 1;
        }
        process.learn(rows, values, anew);
        double[] residuals = process.leaveOneOutResiduals();
        double[] deviations = process.leaveOneOutDeviations();
        double[] distances = new double[at.length];
        for (int i = 0; i < at.length; i++) {
            distances[i] = (values[i] - EVEN) / deviations[i] - residuals[i];
        }
        scaling = PlattScaling.fit(distances, off);
    }

    void prepare(int[] candidates) {
        process.prepare(candidates);
    }

    /** In (0, 1). */
    double off(int candidate) {
        double probability = scaling.probability((process.mean(candidate) - EVEN) / process.totalDeviation(candidate));
        return Math.max(LEAST, Math.min(1 - LEAST, probability));
    }
}
