package org.cupel.surrogate.gaussian;

/** Normal priors of single parameters. */
final class Prior {

    private Prior() {}

    /** The logarithm of the density up to a constant; adds its slope. */
    static double normal(double[] theta, int at, double centre, double variance, double[] gradient) {
        double off = theta[at] - centre;
        gradient[at] -= off / variance;
        return -off * off / (2 * variance);
    }
}
