package org.cupel.predict.rest;

import java.util.List;
import java.util.UUID;

/**
 * A prediction; quantiles, uncertainties and the interval in the property's unit.
 *
 * @param intervalLow lower end of the calibrated 90 % interval, null when unlimited or not calibrated
 * @param intervalHigh its upper end
 * @param oodScore how far from the training data, 0 to 1, null when nobody says
 * @param novelty the same without an upper end
 * @param calibration its kind, null when there is none
 */
public record PredictionOutput(
        UUID modelId,
        String property,
        String formula,
        double q10,
        double q50,
        double q90,
        double pStable,
        double pMetastable,
        double aleatoric,
        double epistemic,
        double total,
        String decision,
        List<Object> reasons,
        Double intervalLow,
        Double intervalHigh,
        Double oodScore,
        Double novelty,
        String calibration) {}
