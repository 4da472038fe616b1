package org.cupel.train.evaluate;

import java.util.List;
import org.cupel.surrogate.calibration.CalibrationMethod;
import org.cupel.surrogate.calibration.SymmetricShift;

/**
 * How predictions are calibrated and decided on.
 *
 * @param methods of calibration to choose from
 * @param fixedThresholds whether decisions follow the thresholds that a policy starts with
 */
record Judging(List<CalibrationMethod> methods, boolean fixedThresholds) {

    /** By measurement, and by thresholds shown to be safe. */
    static Judging measured() {
        return new Judging(CalibrationMethod.all(), false);
    }

    /** One shift of both quantiles and fixed thresholds: the common practice. */
    static Judging common() {
        return new Judging(List.of(new SymmetricShift()), true);
    }

    /** For predictions without a spread of their own. */
    static Judging ofPoints() {
        return new Judging(List.of(new SymmetricShift()), false);
    }
}
