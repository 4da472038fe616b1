package org.cupel.surrogate.drift;

/**
 * When drift is reason enough to train again.
 *
 * @param psi population stability index above this; 0.2 is the usual line for a large change
 * @param ksStatistic largest difference of the distribution functions of at least this, so that a large sample does not
 *     make a trifle significant
 * @param significance p-values below this, after Holm's correction over the columns; PSI must also exceed what chance
 *     shows this seldom in any column
 * @param minimumCases a column with fewer on either side is reported but gives no reason
 */
public record DriftThresholds(double psi, double ksStatistic, double significance, int minimumCases) {

    public static final DriftThresholds DEFAULTS = new DriftThresholds(0.2, 0.1, 0.01, 20);

    public DriftThresholds {
        boolean possible = psi >= 0 && ksStatistic >= 0 && ksStatistic <= 1 && significance > 0 && significance < 1;
        if (!possible || minimumCases < 2) {
            throw new IllegalArgumentException("psi = " + psi + ", ksStatistic = " + ksStatistic + ", significance = "
                    + significance + ", minimumCases = " + minimumCases
                    + ". Give psi ≥ 0, 0 ≤ ksStatistic ≤ 1, 0 < significance < 1 and at least 2 cases.");
        }
    }
}
