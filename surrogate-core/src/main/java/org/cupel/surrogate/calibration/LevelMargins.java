package org.cupel.surrogate.calibration;

/**
 * The margins of one level.
 *
 * @param miscoverage of the interval that they make, between 0 and 1
 */
public record LevelMargins(double miscoverage, Margin low, Margin high) {

    boolean limited() {
        return low.limited() && high.limited();
    }
}
