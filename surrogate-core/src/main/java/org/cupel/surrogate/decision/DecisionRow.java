package org.cupel.surrogate.decision;

import org.cupel.surrogate.calibration.Interval;

/**
 * A judged material whose truth is known, to set thresholds by. Its probability and interval must come from a calibration
 * that has not seen the row.
 *
 * @param pStable calibrated probability of being stable
 * @param interval calibrated, in the property's unit
 * @param admitted whether the gates let it through; what they hold back is neither kept nor killed
 * @param truth in the property's unit
 * @param cluster the family that it belongs to
 */
public record DecisionRow(double pStable, Interval interval, boolean admitted, double truth, String cluster) {}
