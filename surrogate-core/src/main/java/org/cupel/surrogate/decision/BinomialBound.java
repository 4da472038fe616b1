package org.cupel.surrogate.decision;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/** Exact one-sided bounds on a share (Clopper and Pearson 1934, doi:10.1093/biomet/26.4.404). */
final class BinomialBound {

    private BinomialBound() {}

    /** The largest share that {@code hits} of {@code n} do not rule out. */
    static double upper(int hits, int n, double confidence) {
        return hits >= n ? 1 : BetaDistribution.of(hits + 1.0, n - hits).inverseCumulativeProbability(confidence);
    }

    /** Whether the upper bound is at most {@code share}, without the cost of finding it. */
    static boolean rulesOut(int hits, int n, double share, double confidence) {
        return n > 0 && BinomialDistribution.of(n, share).cumulativeProbability(hits) <= 1 - confidence;
    }

    /** The fewest cases of which none is a hit that rule out {@code share}. */
    static int casesNeeded(double share, double confidence) {
        return (int) Math.ceil(Math.log1p(-confidence) / Math.log1p(-share));
    }

    /** The chance that {@code share} is ruled out when in truth {@code risk} of the cases are hits. */
    static double power(int n, double risk, double share, double confidence) {
        if (n < casesNeeded(share, confidence)) {
            return 0;
        }
        int most = BinomialDistribution.of(n, share).inverseCumulativeProbability(1 - confidence);
        int allowed = rulesOut(most, n, share, confidence) ? most : most - 1;
        return BinomialDistribution.of(n, risk).cumulativeProbability(allowed);
    }
}
