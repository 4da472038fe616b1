package org.cupel.predict.scoring;

import org.cupel.surrogate.decision.Verdict;
import org.cupel.surrogate.prediction.EnsemblePrediction;

/** What a prediction is worth; parts as in {@link MaterialScore}. */
record Judged(EnsemblePrediction prediction, Reliance reliance, Verdict verdict) {}
