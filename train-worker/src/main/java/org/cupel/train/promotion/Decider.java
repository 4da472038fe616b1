package org.cupel.train.promotion;

import org.cupel.crystal.Crystal;
import org.cupel.surrogate.decision.Decision;
import org.cupel.surrogate.prediction.EnsemblePrediction;

/** What a model decides about a crystal, by the rules that come with it. */
@FunctionalInterface
interface Decider {

    Decision decide(EnsemblePrediction opinion, Crystal crystal);
}
