package org.cupel.predict.scoring;

import org.cupel.surrogate.calibration.Interval;

/**
 * How far a prediction may be relied on.
 *
 * @param interval 90 %, calibrated, in the property's unit; unlimited where calibration rows are missing
 * @param oodScore 0 (as familiar as can be) to 1
 * @param novelty the same without an upper end
 * @param calibration kind of the calibration
 */
public record Reliance(Interval interval, double oodScore, double novelty, String calibration) {

    /** Null when unlimited. */
    public Double intervalLow() {
        return limited(interval.low());
    }

    /** Null when unlimited. */
    public Double intervalHigh() {
        return limited(interval.high());
    }

    private static Double limited(double end) {
        return Double.isFinite(end) ? end : null;
    }
}
