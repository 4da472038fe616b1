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
 * @param regime what was held out when it was predicted: decisions must be safe in each regime
 */
public record DecisionRow(
        double pStable, Interval interval, boolean admitted, double truth, String cluster, String regime) {

    /** A row of the only regime that there is. */
    public DecisionRow(double pStable, Interval interval, boolean admitted, double truth, String cluster) {
        this(pStable, interval, admitted, truth, cluster, "held-out");
    }
}
