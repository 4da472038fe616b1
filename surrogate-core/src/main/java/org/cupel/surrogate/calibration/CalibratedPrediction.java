package org.cupel.surrogate.calibration;

import org.cupel.surrogate.prediction.Quantiles;
import org.cupel.surrogate.prediction.Uncertainty;

/**
 * A prediction whose three views say the same.
 *
 * @param quantiles 10 %, 50 % and 90 % of the calibrated distribution, within the property's domain
 * @param interval of the target's miscoverage, within the domain; unlimited when not supported
 * @param uncertainty whose total is the standard deviation of the normal distribution with the interval's width
 * @param supported false when too few calibration rows stand behind it: then quantiles and uncertainty are the raw ones
 */
public record CalibratedPrediction(
        Quantiles quantiles, Interval interval, Uncertainty uncertainty, boolean supported) {}
