package org.cupel.surrogate.calibration;

import org.cupel.surrogate.metric.Rate;

/**
 * @param cluster its name, {@link CalibrationRows#SMALL_CLUSTERS} for those too small to be judged alone
 * @param coverage share of its truths within their interval
 */
public record ClusterCoverage(String cluster, Rate coverage) {}
