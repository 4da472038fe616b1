package org.cupel.acquisition.drift;

import org.cupel.surrogate.calibration.Interval;

/**
 * What a lab found and what had been predicted when the candidate was chosen; all in the property's unit.
 *
 * @param interval calibrated; null when the model had no calibration
 */
public record JudgedResult(double value, double q10, double q50, double q90, Interval interval) {

    double residual() {
        return value - q50;
    }

    boolean heldByQuantiles() {
        return q10 <= value && value <= q90;
    }

    boolean hasInterval() {
        return interval != null;
    }

    boolean heldByInterval() {
        return interval.contains(value);
    }
}
