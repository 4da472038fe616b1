package org.cupel.train.plan;

/** Learning rate that rises linearly over the first fifth and falls along a cosine; Smith and Topin, arXiv:1708.07120. */
public final class OneCycle {

    private static final double RISING_SHARE = 0.2;
    private static final double FIRST_SHARE_OF_RATE = 0.04;
    private static final double LAST_SHARE_OF_RATE = 1e-3;

    private OneCycle() {}

    /** @param progress share of the steps already taken, 0 to 1 */
    public static double rate(double highest, double progress) {
        if (progress < RISING_SHARE) {
            return highest * (FIRST_SHARE_OF_RATE + (1 - FIRST_SHARE_OF_RATE) * progress / RISING_SHARE);
        }
        double falling = (progress - RISING_SHARE) / (1 - RISING_SHARE);
        return highest * Math.max(LAST_SHARE_OF_RATE, 0.5 * (1 + Math.cos(Math.PI * Math.min(1, falling))));
    }
}
