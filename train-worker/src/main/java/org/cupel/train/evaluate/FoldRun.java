package org.cupel.train.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.cupel.surrogate.prediction.EnsemblePrediction;

/** Predicts the test of a fold, and each part of its training rows by the other parts. */
final class FoldRun {

    /** Corrections to the hull beyond it are labels that no model can explain. */
    private static final double LARGEST_CORRECTION_EV = 0.3;

    private final EvaluationData data;
    private final float[][] features;
    private final HullSight views;
    private final HeadEnsembles heads;

    /** @param features [candidates][F] */
    FoldRun(EvaluationData data, float[][] features, HullSight views, HeadEnsembles heads) {
        this.data = data;
        this.features = features;
        this.views = views;
        this.heads = heads;
    }

    /**
     * @param test by all training rows
     * @param calibration training rows, each by the parts that it is not in
     */
    record Outcome(Predicted test, Predicted calibration) {}

    Outcome run(Partition partition, Runnable trained) {
        Map<Integer, Seen> seen = new HashMap<>();
        for (int[] part : partition.parts()) {
            see(views.of(partition.heldOutWith(part)), part, seen);
        }
        see(views.of(partition.fold().test()), partition.fold().test(), seen);
        List<Predicted> parts = new ArrayList<>();
        for (int[] part : partition.parts()) {
            int[] others = without(partition.fold().train(), part);
            parts.add(predict(others, part, seen));
            trained.run();
        }
        Predicted test = predict(partition.fold().train(), partition.fold().test(), seen);
        trained.run();
        return new Outcome(test, Predicted.joined(parts));
    }

    /** One candidate as it is seen without its labels. */
    private record Seen(double formationEnergyPerAtomEv, double eAboveHull, float[] input) {}

    private void see(HullView view, int[] rows, Map<Integer, Seen> seen) {
        Map<Integer, Integer> places = view.places();
        for (int row : rows) {
            int at = places.get(row);
            seen.put(
                    row,
                    new Seen(
                            view.formationEnergyPerAtomEv()[at],
                            view.eAboveHull()[at],
                            joined(features[row], view.descriptors()[at])));
        }
    }

    private Predicted predict(int[] train, int[] asked, Map<Integer, Seen> seen) {
        HeadEnsembles.Inputs inputs = new HeadEnsembles.Inputs(
                inputs(train, seen),
                data.eAboveHull(train),
                bases(train, seen),
                IntStream.of(train)
                        .mapToObj(i -> data.candidates().get(i).materialId())
                        .toList());
        HeadEnsemble ensemble = heads.fit(inputs, LARGEST_CORRECTION_EV);
        double[] base = bases(asked, seen);
        List<EnsemblePrediction> predictions = ensemble.predict(inputs(asked, seen), base);
        double[] formation = IntStream.of(asked)
                .mapToDouble(i -> seen.get(i).formationEnergyPerAtomEv())
                .toArray();
        return new Predicted(asked, formation, base, predictions);
    }

    private static float[][] inputs(int[] rows, Map<Integer, Seen> seen) {
        return IntStream.of(rows).mapToObj(i -> seen.get(i).input()).toArray(float[][]::new);
    }

    private static double[] bases(int[] rows, Map<Integer, Seen> seen) {
        return IntStream.of(rows).mapToDouble(i -> seen.get(i).eAboveHull()).toArray();
    }

    static int[] without(int[] rows, int[] part) {
        Set<Integer> out = new HashSet<>();
        IntStream.of(part).forEach(out::add);
        return IntStream.of(rows).filter(i -> !out.contains(i)).toArray();
    }

    static float[] joined(float[] first, float[] second) {
        float[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
