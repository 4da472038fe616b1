package org.cupel.surrogate.governance;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.cupel.surrogate.decision.Decision;
import org.cupel.surrogate.metric.Bootstrap;
import org.cupel.surrogate.metric.DecisionQuality;
import org.cupel.surrogate.metric.PredictionColumns;
import org.cupel.surrogate.metric.PredictionQuality;
import org.cupel.surrogate.metric.ProbabilityQuality;

/**
 * A model with known faults, on simulated materials with normal errors.
 *
 * @param n materials in each part
 * @param sigma standard deviation of its errors, eV/atom
 * @param claimed what it says its errors are
 */
record Model(int n, double sigma, double claimed) {

    static final double STABLE_BELOW = 0.05;

    private static final double Z95 = 1.6448536269514722;

    GovernanceEvidence evidence() {
        return GovernanceEvidence.NONE
                .withValidation(quality(1))
                .withTest(quality(2))
                .withLoco(quality(3))
                .withDecisions(decisions(2))
                .withProbabilities(probabilities(2))
                .withFinite(FiniteCheck.of(predicted(2)))
                .withParity(new ParityCheck(20, 3e-6))
                .withSnapshot(new SnapshotCheck(n, "ab12", "ab12"))
                .withManifest(new ManifestCheck(ManifestCheck.State.VERIFIED, 7, "Signed by key cupel-1."))
                .withCalibration(new CalibrationCheck(n, true, ""));
    }

    PredictionQuality quality(long seed) {
        double[] predicted = predicted(seed);
        return PredictionQuality.of(
                PredictionColumns.of(truth(seed), predicted)
                        .withIntervals(shifted(predicted, -Z95 * claimed), shifted(predicted, Z95 * claimed), 0.9)
                        .withGroups(clusters()),
                STABLE_BELOW,
                Bootstrap.ofCases(seed));
    }

    DecisionQuality decisions(long seed) {
        Decision[] decisions = Arrays.stream(predicted(seed))
                .mapToObj(value -> {
                    if (value < STABLE_BELOW - Z95 * claimed) {
                        return Decision.KEEP;
                    }
                    return value > STABLE_BELOW + 2.5 * claimed ? Decision.KILL : Decision.MAYBE;
                })
                .toArray(Decision[]::new);
        return DecisionQuality.of(decisions, truth(seed), STABLE_BELOW);
    }

    ProbabilityQuality probabilities(long seed) {
        double[] truth = truth(seed);
        double[] probability = Arrays.stream(predicted(seed))
                .map(value -> 1 / (1 + Math.exp(1.702 * (value - STABLE_BELOW) / claimed)))
                .toArray();
        var stable = new boolean[n];
        for (int i = 0; i < n; i++) {
            stable[i] = truth[i] < STABLE_BELOW;
        }
        return ProbabilityQuality.of(probability, stable, 10, Bootstrap.ofCases(seed));
    }

    private double[] predicted(long seed) {
        return new SplittableRandom(seed).doubles(n, -0.1, 0.3).toArray();
    }

    private double[] truth(long seed) {
        RandomGenerator random = new SplittableRandom(seed + 1000);
        return Arrays.stream(predicted(seed))
                .map(value -> value + sigma * random.nextGaussian())
                .toArray();
    }

    private List<String> clusters() {
        return IntStream.range(0, n).mapToObj(i -> "cluster " + i % 4).toList();
    }

    private static double[] shifted(double[] values, double by) {
        return Arrays.stream(values).map(value -> value + by).toArray();
    }
}
