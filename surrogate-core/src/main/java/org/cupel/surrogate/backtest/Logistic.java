package org.cupel.surrogate.backtest;

/**
 * Probabilities of a logistic distribution between bounds that may be infinite. Its tails are heavier than normal ones: of two
 * improbable values one is still less improbable.
 */
final class Logistic {

    /** Scale of a logistic distribution with standard deviation 1. */
    private static final double SCALE = Math.sqrt(3) / Math.PI;

    private Logistic() {}

    /** @param deviation ≥ 0; at 0 the mean is the value */
    static double within(double mean, double deviation, double low, double high) {
        if (deviation == 0) {
            return mean >= low && mean <= high ? 1 : 0;
        }
        double scale = SCALE * deviation;
        // The nearer end first: far out in either tail the difference keeps its digits.
        return low - mean > mean - high
                ? below((mean - low) / scale) - below((mean - high) / scale)
                : below((high - mean) / scale) - below((low - mean) / scale);
    }

    private static double below(double z) {
        return 1 / (1 + Math.exp(-z));
    }
}
