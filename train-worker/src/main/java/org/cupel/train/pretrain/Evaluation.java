package org.cupel.train.pretrain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.cupel.crystal.Composition;
import org.cupel.crystal.io.MaterialProperty;
import org.cupel.surrogate.metric.BootstrapMean;
import org.cupel.surrogate.metric.Regression;
import org.cupel.surrogate.metric.Statistic;
import org.cupel.train.baseline.Baseline;
import org.cupel.train.baseline.Baselines;
import org.cupel.train.network.BackboneTarget;

/** Measures a backbone on held-out parts beside baselines that learnt from the same rows. */
final class Evaluation {

    private final PretrainData data;
    private final PretrainSplit split;
    private final List<BackboneTarget> targets;
    private final long seed;
    private final Set<String> learntFormulas = new HashSet<>();

    Evaluation(PretrainData data, PretrainSplit split, List<BackboneTarget> targets, long seed) {
        this.data = data;
        this.split = split;
        this.targets = targets;
        this.seed = seed;
        learnt().forEach(row -> learntFormulas.add(row.formula()));
    }

    /** Fits the baselines once per target and asks them about every part. */
    List<HeldOutTest> run(List<Part> parts) {
        List<List<TargetTest>> tests = new ArrayList<>();
        parts.forEach(part -> tests.add(new ArrayList<>()));
        for (int t = 0; t < targets.size(); t++) {
            List<Named> models = baselines(t);
            for (int p = 0; p < parts.size(); p++) {
                tests.get(p).add(test(parts.get(p), t, models));
            }
        }
        List<HeldOutTest> results = new ArrayList<>();
        for (int p = 0; p < parts.size(); p++) {
            Leakage leakage = Leakage.of(learnt(), rows(parts.get(p).rows()));
            results.add(new HeldOutTest(parts.get(p).name(), leakage, tests.get(p)));
        }
        return results;
    }

    private List<Named> baselines(int target) {
        int[] rows = labelled(split.train(), target);
        List<Named> models = new ArrayList<>();
        for (Baseline baseline : Baselines.standard(seed)) {
            models.add(new Named(baseline.name(), baseline.fit(compositions(rows), truth(rows, target))));
        }
        return models;
    }

    private TargetTest test(Part part, int target, List<Named> models) {
        int[] rows = labelled(part.rows(), target);
        List<Answers> answers = new ArrayList<>();
        answers.add(new Answers("backbone", backbone(part, target, rows)));
        throughHull(part, target, rows)
                .ifPresent(values -> answers.add(new Answers("backbone through the hull", values)));
        models.forEach(
                model -> answers.add(new Answers(model.name(), model.fitted().predict(compositions(rows)))));
        double[] truth = truth(rows, target);
        BackboneTarget asked = targets.get(target);
        return new TargetTest(
                asked.property(),
                asked.unit(),
                measured(answers, truth, rows, i -> true),
                measured(
                        answers,
                        truth,
                        rows,
                        i -> !learntFormulas.contains(row(rows[i]).formula())));
    }

    /** For the energy above hull: out of the predicted formation energies. */
    private Optional<double[]> throughHull(Part part, int target, int[] rows) {
        int energy = PretrainData.PROPERTIES.indexOf(MaterialProperty.FORMATION_ENERGY_PER_ATOM);
        if (PretrainData.PROPERTIES.get(target) != MaterialProperty.E_ABOVE_HULL) {
            return Optional.empty();
        }
        ThroughHull hull = new ThroughHull(data.rows(), energy);
        double[] formation = backbone(part, energy, rows);
        return Optional.of(IntStream.range(0, rows.length)
                .mapToDouble(i -> hull.above(row(rows[i]), formation[i]))
                .toArray());
    }

    private static double[] backbone(Part part, int target, int[] rows) {
        double[] answers = new double[rows.length];
        int at = 0;
        for (int i = 0; i < part.rows().length && at < rows.length; i++) {
            if (part.rows()[i] == rows[at]) {
                answers[at++] = part.predicted()[i][target];
            }
        }
        return answers;
    }

    private List<TestRow> measured(List<Answers> answers, double[] truth, int[] rows, IntPredicate wanted) {
        int[] chosen = IntStream.range(0, rows.length).filter(wanted).toArray();
        if (chosen.length == 0) {
            return List.of();
        }
        List<String> systems = Arrays.stream(chosen)
                .mapToObj(i -> row(rows[i]).chemicalSystem())
                .toList();
        double[] expected = Arrays.stream(chosen).mapToDouble(i -> truth[i]).toArray();
        List<TestRow> measured = new ArrayList<>();
        for (Answers answer : answers) {
            double[] said =
                    Arrays.stream(chosen).mapToDouble(i -> answer.values()[i]).toArray();
            measured.add(row(answer.model(), expected, said, systems));
        }
        return measured;
    }

    private TestRow row(String model, double[] expected, double[] said, List<String> systems) {
        double[] errors = IntStream.range(0, said.length)
                .mapToDouble(i -> Math.abs(said[i] - expected[i]))
                .toArray();
        BootstrapMean mae = BootstrapMean.of(errors, systems, seed);
        Statistic spearman = Regression.spearman(expected, said);
        return new TestRow(
                model,
                mae.n(),
                mae.groups(),
                mae.value(),
                mae.low95(),
                mae.high95(),
                Regression.rootMeanSquareError(expected, said).value(),
                spearman.isDefined() ? spearman.value() : null);
    }

    private List<PretrainRow> learnt() {
        List<PretrainRow> learnt = new ArrayList<>(rows(split.train()));
        learnt.addAll(rows(split.validation()));
        return learnt;
    }

    private PretrainRow row(int index) {
        return data.rows().get(index);
    }

    private List<PretrainRow> rows(int[] indices) {
        return Arrays.stream(indices).mapToObj(this::row).toList();
    }

    private int[] labelled(int[] rows, int target) {
        return Arrays.stream(rows)
                .filter(row -> !Double.isNaN(row(row).targets()[target]))
                .toArray();
    }

    private List<Composition> compositions(int[] rows) {
        return Arrays.stream(rows).mapToObj(row -> row(row).composition()).toList();
    }

    private double[] truth(int[] rows, int target) {
        return Arrays.stream(rows)
                .mapToDouble(row -> row(row).targets()[target])
                .toArray();
    }

    /**
     * A held-out part and the backbone's answers.
     *
     * @param rows ascending
     * @param predicted [rows][targets]
     */
    record Part(String name, int[] rows, double[][] predicted) {}

    private record Named(String name, Baseline.Fitted fitted) {}

    private record Answers(String model, double[] values) {}
}
