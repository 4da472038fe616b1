package org.cupel.predict.scoring;

import java.util.List;
import java.util.stream.Stream;
import org.cupel.surrogate.decision.Verdict;
import org.cupel.surrogate.prediction.EnsemblePrediction;

/**
 * What a model says of one material, and what follows.
 *
 * @param prediction calibrated where the model can be
 * @param reliance null when nobody says how far the model may be relied on
 * @param hull what it was measured from, null where the model says the property itself
 */
public record MaterialScore(
        String materialId,
        String structureHash,
        EnsemblePrediction prediction,
        Reliance reliance,
        Verdict verdict,
        HullReason hull) {

    /** Every comparison behind the decision, then what the material was measured from: data, each with a rule's name. */
    public List<Object> reasons() {
        return hull == null
                ? List.copyOf(verdict.reasons())
                : Stream.<Object>concat(verdict.reasons().stream(), Stream.of(hull))
                        .toList();
    }
}
