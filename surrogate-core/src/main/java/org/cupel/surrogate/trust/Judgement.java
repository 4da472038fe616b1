package org.cupel.surrogate.trust;

import org.cupel.surrogate.calibration.Interval;
import org.cupel.surrogate.decision.Verdict;
import org.cupel.surrogate.prediction.Quantiles;
import org.cupel.surrogate.prediction.Uncertainty;
import org.cupel.surrogate.support.SupportScore;

/**
 * What can be said of a material, and what follows.
 *
 * @param quantiles calibrated, within the property's domain
 * @param interval of the target's coverage; unlimited when calibration rows are missing
 * @param uncertainty calibrated: its total is the standard deviation that the interval's width stands for
 * @param pStable calibrated probability of being stable
 * @param support how far the material is from what the model was tried on
 * @param verdict the decision and every comparison behind it
 */
public record Judgement(
        Quantiles quantiles,
        Interval interval,
        Uncertainty uncertainty,
        double pStable,
        SupportScore support,
        Verdict verdict) {}
