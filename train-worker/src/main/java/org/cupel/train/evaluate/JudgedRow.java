package org.cupel.train.evaluate;

import org.cupel.surrogate.calibration.Interval;
import org.cupel.surrogate.decision.Verdict;

/**
 * A test row with everything that was said of it, beside the truth. Energies in eV/atom.
 *
 * @param row candidate
 * @param family SOAP cluster
 * @param sigma calibrated total uncertainty
 * @param outOfDistribution score between 0 and 1
 */
record JudgedRow(
        int row,
        String family,
        double truth,
        double point,
        Interval interval,
        double sigma,
        double pStable,
        double outOfDistribution,
        Verdict verdict) {}
