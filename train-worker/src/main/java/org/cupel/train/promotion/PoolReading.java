package org.cupel.train.promotion;

import java.util.ArrayList;
import java.util.List;
import org.cupel.crystal.Crystal;
import org.cupel.surrogate.decision.Decision;
import org.cupel.surrogate.prediction.EnsemblePrediction;

/**
 * What one model says of materials without a label, and what it decides about them.
 *
 * @param opinions null where the model has no answer
 * @param decisions null in the same places
 */
record PoolReading(List<EnsemblePrediction> opinions, List<Decision> decisions) {

    static PoolReading of(List<EnsemblePrediction> opinions, List<Crystal> crystals, Decider decider) {
        List<Decision> decisions = new ArrayList<>();
        for (int i = 0; i < opinions.size(); i++) {
            EnsemblePrediction opinion = opinions.get(i);
            decisions.add(opinion == null ? null : decider.decide(opinion, crystals.get(i)));
        }
        return new PoolReading(opinions, decisions);
    }

    boolean answers(int material) {
        return opinions.get(material) != null;
    }
}
