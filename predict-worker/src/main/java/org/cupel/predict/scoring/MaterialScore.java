package org.cupel.predict.scoring;

import org.cupel.surrogate.decision.Verdict;
import org.cupel.surrogate.prediction.EnsemblePrediction;

/**
 * What a model says of one material, and what follows.
 *
 * @param prediction calibrated where the model can be
 * @param reliance null when nobody says how far the model may be relied on
 */
public record MaterialScore(
        String materialId, String structureHash, EnsemblePrediction prediction, Reliance reliance, Verdict verdict) {}
