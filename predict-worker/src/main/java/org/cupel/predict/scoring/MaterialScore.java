package org.cupel.predict.scoring;

import org.cupel.surrogate.decision.Verdict;
import org.cupel.surrogate.prediction.EnsemblePrediction;

/** What a model says of one material, and what follows. */
public record MaterialScore(String materialId, String structureHash, EnsemblePrediction prediction, Verdict verdict) {}
