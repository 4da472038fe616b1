package org.cupel.surrogate.calibration;

/**
 * The finite-sample quantile of conformal prediction: with n exchangeable scores, the next one is at most the
 * ⌈(n+1)(1−α)⌉-th smallest with probability at least 1−α. Unlimited when that rank is above n.
 *
 * @see <a href="https://arxiv.org/abs/1604.04173">Lei et al. 2018, distribution-free predictive inference</a>
 */
final class ExactQuantile {

    /** Decimal shares such as 0.1 are not exact in binary; a rank must not depend on that. */
    private static final double ROUNDING = 1e-9;

    private ExactQuantile() {}

    /** ⌈(n+1)(1−α)⌉ = n + 1 − ⌊(n+1)α⌋. */
    static int rank(int n, double miscoverage) {
        return n + 1 - (int) Math.floor((n + 1) * miscoverage + ROUNDING);
    }

    /** The fewest scores whose quantile is limited. */
    static int scoresNeeded(double miscoverage) {
        return (int) Math.ceil(1 / miscoverage - ROUNDING) - 1;
    }

    /** @param ascending scores, sorted */
    static Margin of(double[] ascending, double miscoverage) {
        int rank = Math.max(1, rank(ascending.length, miscoverage));
        return rank > ascending.length ? Margin.UNLIMITED : Margin.of(ascending[rank - 1]);
    }

    /**
     * The same where scores weigh differently; the next score weighs as much as they do on average.
     *
     * @param ascending scores, sorted
     * @param weights of the scores, in their order, positive
     */
    static Margin of(double[] ascending, double[] weights, double miscoverage) {
        int n = ascending.length;
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        double needed = total * (1 - miscoverage) * (n + 1) / n * (1 - ROUNDING);
        double reached = 0;
        for (int i = 0; i < n; i++) {
            reached += weights[i];
            if (reached >= needed) {
                return Margin.of(ascending[i]);
            }
        }
        return Margin.UNLIMITED;
    }
}
