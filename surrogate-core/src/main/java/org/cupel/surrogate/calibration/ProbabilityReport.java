package org.cupel.surrogate.calibration;

/**
 * How good probabilities are on clusters that they were not fitted on.
 *
 * @param kind {@code heads}, {@code distribution} or {@code both}
 * @param n rows
 * @param brier mean squared distance between probability and outcome
 * @param logLoss mean negative log probability of the outcome, natural logarithm
 */
public record ProbabilityReport(String kind, int n, double brier, double logLoss) {

    private static final double SMALLEST = 1e-12;

    static ProbabilityReport of(String kind, double[] probabilities, boolean[] outcomes) {
        double brier = 0;
        double logLoss = 0;
        for (int i = 0; i < outcomes.length; i++) {
            double ofOutcome = outcomes[i] ? probabilities[i] : 1 - probabilities[i];
            brier += (1 - ofOutcome) * (1 - ofOutcome);
            logLoss -= Math.log(Math.max(SMALLEST, ofOutcome));
        }
        int n = outcomes.length;
        return new ProbabilityReport(kind, n, brier / n, logLoss / n);
    }
}
