package org.cupel.surrogate.calibration;

/** Which values the property can have at all. */
public enum Domain {
    ANY,
    /** Such as the energy above hull or a band gap. */
    NON_NEGATIVE;

    /** Cut at the physical bound; what lies outside it whole becomes the bound, so no possible truth is lost. */
    public Interval clip(Interval interval) {
        return this == ANY ? interval : new Interval(clip(interval.low()), clip(interval.high()));
    }

    public double clip(double value) {
        return this == ANY ? value : Math.max(0, value);
    }
}
