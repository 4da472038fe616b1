package org.cupel.surrogate.gaussian;

import java.util.Arrays;

/**
 * Climbs the marginal likelihood with resilient steps: each parameter has its own step, longer while its slope keeps its
 * sign and shorter when it turns.
 *
 * @see <a href="https://doi.org/10.1109/ICNN.1993.298623">Riedmiller and Braun 1993</a>
 */
public final class KernelFit {

    private static final double FIRST_STEP = 0.1;
    private static final double LONGEST_STEP = 0.5;
    private static final double SHORTEST_STEP = 1e-3;
    private static final double BOUND = 8;

    private KernelFit() {}

    /** From the kernel's own start. */
    public static FittedKernel fit(Kernel kernel, int[] rows, double[] values, int evaluations) {
        var likelihood = new MarginalLikelihood(kernel, rows, values);
        return climb(kernel, likelihood, likelihood.start(), evaluations);
    }

    /**
     * The best parameters met within the given number of evaluations, each O(n³ + n² d).
     *
     * @param rows [n] pool rows that have a value
     * @param values [n] standardised
     */
    public static FittedKernel fit(FittedKernel start, int[] rows, double[] values, int evaluations) {
        var likelihood = new MarginalLikelihood(start.kernel(), rows, values);
        return climb(start.kernel(), likelihood, start.theta().clone(), evaluations);
    }

    private static FittedKernel climb(Kernel kernel, MarginalLikelihood likelihood, double[] theta, int evaluations) {
        double[] best = theta.clone();
        double bestValue = Double.NEGATIVE_INFINITY;
        double[] steps = new double[theta.length];
        Arrays.fill(steps, FIRST_STEP);
        double[] before = new double[theta.length];
        double[] gradient = new double[theta.length];
        for (int e = 0; e < evaluations; e++) {
            double value = likelihood.of(theta, gradient);
            if (value > bestValue) {
                bestValue = value;
                best = theta.clone();
            }
            step(theta, steps, before, gradient);
        }
        return new FittedKernel(kernel, best);
    }

    private static void step(double[] theta, double[] steps, double[] before, double[] gradient) {
        for (int k = 0; k < theta.length; k++) {
            double turn = gradient[k] * before[k];
            if (turn > 0) {
                steps[k] = Math.min(LONGEST_STEP, steps[k] * 1.2);
            } else if (turn < 0) {
                steps[k] = Math.max(SHORTEST_STEP, steps[k] * 0.5);
            }
            before[k] = turn < 0 ? 0 : gradient[k];
            theta[k] = Math.max(-BOUND, Math.min(BOUND, theta[k] + Math.signum(before[k]) * steps[k]));
        }
    }
}
