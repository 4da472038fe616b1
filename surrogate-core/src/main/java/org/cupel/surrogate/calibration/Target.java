package org.cupel.surrogate.calibration;

/**
 * What an interval is to do.
 *
 * @param miscoverage the share of truths that may lie outside, 0.10 for a 90 % interval
 */
public record Target(double miscoverage, Domain domain) {

    public static final Target ENERGY_ABOVE_HULL = new Target(0.10, Domain.NON_NEGATIVE);

    /** @throws IllegalArgumentException unless 0 < miscoverage < 1 */
    public Target {
        if (!(miscoverage > 0 && miscoverage < 1)) {
            throw new IllegalArgumentException(
                    "A miscoverage of " + miscoverage + ". Give a share between 0 and 1, such as 0.10.");
        }
    }
}
