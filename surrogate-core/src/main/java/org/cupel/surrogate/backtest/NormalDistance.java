package org.cupel.surrogate.backtest;

import org.apache.commons.numbers.gamma.ErfDifference;

/** Probabilities of a normal distribution between bounds that may be infinite. */
final class NormalDistance {

    private static final double SQRT2 = Math.sqrt(2);

    private NormalDistance() {}

    /** Beyond it, in deviations, less than 1e-9 is left of the distribution. */
    private static final double FAR = 6;

    static double within(double mean, double deviation, double low, double high) {
        if (mean - FAR * deviation > high || mean + FAR * deviation < low) {
            return 0;
        }
        if (mean - FAR * deviation > low && mean + FAR * deviation < high) {
            return 1;
        }
        double above = (low - mean) / (deviation * SQRT2);
        double below = (high - mean) / (deviation * SQRT2);
        return 0.5 * ErfDifference.value(above, below);
    }
}
