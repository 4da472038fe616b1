package org.cupel.train.evaluate;

import java.util.List;
import org.cupel.surrogate.calibration.CalibrationChoice;
import org.cupel.surrogate.calibration.StableProbabilityChoice;
import org.cupel.surrogate.decision.RiskControlledPolicy;

/**
 * A fold judged.
 *
 * @param calibration which method was chosen, and what of the others was measured
 * @param probability where the probability of being stable is taken from
 * @param policy thresholds with what they promise
 */
record Judgement(
        String fold,
        List<JudgedRow> rows,
        CalibrationChoice calibration,
        StableProbabilityChoice probability,
        RiskControlledPolicy policy) {}
