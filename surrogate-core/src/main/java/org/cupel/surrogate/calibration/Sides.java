package org.cupel.surrogate.calibration;

/** Whether both ends of an interval share one margin. */
public enum Sides {
    /** One margin; the miscoverage is that of both ends together. */
    TOGETHER,
    /** A margin each, at half the miscoverage: for errors that are skewed, as those of a bounded property. */
    APART
}
