package org.cupel.surrogate.calibration;

/** What the ends of an interval start from. */
public enum Anchor {
    /** q10 and q90. */
    BAND,
    /** q50 on both sides. */
    MEDIAN
}
