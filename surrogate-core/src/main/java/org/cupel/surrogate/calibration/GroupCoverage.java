package org.cupel.surrogate.calibration;

import org.cupel.surrogate.metric.Rate;

/**
 * @param regime of its rows, see {@link CalibrationRow#regime()}
 * @param cluster its name, {@link CalibrationRows#SMALL_CLUSTERS} for those too small to be judged alone, {@link #ALL} for
 *     all of the regime
 * @param coverage share of its truths within their interval
 */
public record GroupCoverage(String regime, String cluster, Rate coverage) {

    static final String ALL = "(all)";
}
