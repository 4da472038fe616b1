package org.cupel.train.evaluate;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.cupel.surrogate.prediction.EnsemblePrediction;

/**
 * Candidates that were predicted without their labels.
 *
 * @param rows candidates
 * @param formationEnergyPerAtomEv [rows] through which it went
 * @param throughHull [rows] energy above hull before any head corrected it
 */
record Predicted(
        int[] rows, double[] formationEnergyPerAtomEv, double[] throughHull, List<EnsemblePrediction> predictions) {

    /** Medians, never below the hull. */
    double[] points() {
        return predictions.stream()
                .mapToDouble(prediction -> Math.max(0, prediction.quantiles().q50()))
                .toArray();
    }

    static Predicted joined(List<Predicted> parts) {
        return new Predicted(
                parts.stream().flatMapToInt(p -> IntStream.of(p.rows)).toArray(),
                parts.stream()
                        .flatMapToDouble(p -> Arrays.stream(p.formationEnergyPerAtomEv))
                        .toArray(),
                parts.stream()
                        .flatMapToDouble(p -> Arrays.stream(p.throughHull))
                        .toArray(),
                parts.stream().flatMap(p -> p.predictions.stream()).toList());
    }
}
