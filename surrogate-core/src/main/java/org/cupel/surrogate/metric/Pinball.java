package org.cupel.surrogate.metric;

import java.util.Arrays;

/** The loss that a quantile minimises (Koenker and Bassett 1978, doi:10.2307/1913643), in the property's unit. */
public final class Pinball {

    private Pinball() {}

    /**
     * @param level of the quantile, within 0 and 1
     * @param quantile predicted
     */
    public static double loss(double level, double quantile, double truth) {
        return truth >= quantile ? level * (truth - quantile) : (1 - level) * (quantile - truth);
    }

    /**
     * The mean loss of one quantile over n cases.
     *
     * @throws IllegalArgumentException when the level is not within 0 and 1 or an entry is not finite
     */
    public static Estimate mean(double level, double[] quantile, double[] truth, Bootstrap bootstrap) {
        requireLevel(level);
        Regression.requirePairs(truth, quantile);
        var losses = new double[truth.length];
        Arrays.setAll(losses, i -> loss(level, quantile[i], truth[i]));
        return bootstrap.estimate(truth.length, times -> Weighted.mean(losses, times));
    }

    static void requireLevel(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("A quantile's level is " + level + ". Give a share between 0 and 1.");
        }
    }
}
