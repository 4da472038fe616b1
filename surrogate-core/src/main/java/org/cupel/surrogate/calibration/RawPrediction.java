package org.cupel.surrogate.calibration;

import org.cupel.surrogate.prediction.EnsemblePrediction;
import org.cupel.surrogate.prediction.Quantiles;
import org.cupel.surrogate.prediction.Uncertainty;

/**
 * What a model says before it is calibrated.
 *
 * @param quantiles in the property's unit
 * @param pStable the heads' own probability of a value below the stability threshold
 * @param novelty how far from the training data, 0 for a training row; only its order matters
 */
public record RawPrediction(Quantiles quantiles, Uncertainty uncertainty, double pStable, double novelty) {

    /** @throws IllegalArgumentException when the novelty is negative or not finite or p_stable is no probability */
    public RawPrediction {
        if (!(novelty >= 0) || Double.isInfinite(novelty)) {
            throw new IllegalArgumentException(
                    "Novelty is " + novelty + ". Give a finite distance of at least 0; 0 where none is known.");
        }
        if (!(pStable >= 0 && pStable <= 1)) {
            throw new IllegalArgumentException("p_stable is " + pStable + ". Give a probability within 0 and 1.");
        }
    }

    public static RawPrediction of(EnsemblePrediction prediction, double novelty) {
        return new RawPrediction(prediction.quantiles(), prediction.uncertainty(), prediction.pStable(), novelty);
    }
}
