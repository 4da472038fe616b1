package org.cupel.surrogate.governance;

/**
 * Where the gates draw their lines.
 *
 * @param spearman rank correlation on validation and test must be above this
 * @param coverageTarget coverage that the intervals promise, and the line of the test-coverage gate
 * @param coverageTolerance how far below the target a point estimate of coverage may be
 * @param worstGroupCoverage coverage of the worst held-out cluster must be at least this
 * @param locoSpearman mean rank correlation over held-out clusters must be above this
 * @param falseKill of the stable, less than this share may be killed
 * @param keepPrecision of those kept, more than this share must be stable
 * @param killPrecisionLower lower end of the interval of KILL precision must be at least this
 * @param maybeFraction less than this share may be left open
 * @param calibrationError of probabilities, beyond what chance shows on as many cases
 * @param parity largest difference between ONNX Runtime and libtorch, in the property's unit
 * @param minimumCases a statistical gate with fewer cases counts as not measured
 * @param minimumParityStructures the same for parity
 */
public record GovernanceThresholds(
        double spearman,
        double coverageTarget,
        double coverageTolerance,
        double worstGroupCoverage,
        double locoSpearman,
        double falseKill,
        double keepPrecision,
        double killPrecisionLower,
        double maybeFraction,
        double calibrationError,
        double parity,
        int minimumCases,
        int minimumParityStructures) {

    public static final GovernanceThresholds DEFAULTS =
            new GovernanceThresholds(0.5, 0.9, 0.02, 0.8, 0.5, 0.02, 0.85, 0.9, 0.5, 0.05, 1e-4, 30, 10);

    /** The same lines for tiny data: five cases count as measured, one structure as compared. */
    public static final GovernanceThresholds TINY =
            new GovernanceThresholds(0.5, 0.9, 0.02, 0.8, 0.5, 0.02, 0.85, 0.9, 0.5, 0.05, 1e-4, 5, 1);

    /** Point estimates without a tolerance, any number of cases, and any decision at all counts as deciding. */
    static final GovernanceThresholds LITERAL =
            new GovernanceThresholds(0.5, 0.9, 0, 0.8, 0.5, 0.02, 0.85, 0.9, 1, 0.05, 1e-4, 1, 1);

    /** @throws IllegalArgumentException when a share or correlation leaves 0…1 or a minimum is below 1 */
    public GovernanceThresholds {
        share("spearman", spearman);
        share("coverageTarget", coverageTarget);
        share("coverageTolerance", coverageTolerance);
        share("worstGroupCoverage", worstGroupCoverage);
        share("locoSpearman", locoSpearman);
        share("falseKill", falseKill);
        share("keepPrecision", keepPrecision);
        share("killPrecisionLower", killPrecisionLower);
        share("maybeFraction", maybeFraction);
        share("calibrationError", calibrationError);
        if (!(parity >= 0 && parity < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("parity is " + parity + ". Give a difference of at least 0, e.g. 1e-4.");
        }
        if (minimumCases < 1 || minimumParityStructures < 1) {
            throw new IllegalArgumentException("minimumCases is " + minimumCases + " and minimumParityStructures "
                    + minimumParityStructures + ". A gate needs at least 1 case.");
        }
    }

    private static void share(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(name + " is " + value + ". Give a number within 0 and 1.");
        }
    }
}
