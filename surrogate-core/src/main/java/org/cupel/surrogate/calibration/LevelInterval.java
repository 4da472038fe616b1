package org.cupel.surrogate.calibration;

/** The interval of one prediction at one level. */
record LevelInterval(double miscoverage, Interval interval) {}
