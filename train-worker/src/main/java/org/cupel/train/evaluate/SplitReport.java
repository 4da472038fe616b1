package org.cupel.train.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cupel.crystal.match.MatchTolerance;
import org.cupel.crystal.match.StructureMatcher;
import org.cupel.surrogate.metric.Bootstrap;
import org.cupel.surrogate.metric.Estimate;
import org.cupel.surrogate.metric.Regression;
import org.cupel.surrogate.split.Leakage;
import org.cupel.surrogate.split.SplitKind;

/**
 * What a split showed.
 *
 * @param folds how they were trained and judged
 * @param formationEnergyMae of the formation energies that it went through, eV/atom
 * @param model measured on the tests of all folds together
 * @param baselines the same of each
 */
record SplitReport(
        String name,
        SplitKind kind,
        List<FoldReport> folds,
        Estimate formationEnergyMae,
        ModelReport model,
        Map<String, ModelReport> baselines) {

    /** @param trainRows that the fold learnt from */
    record FoldReport(String name, int trainRows, int testRows, Leakage leakage, JudgedFold judged) {}

    /** Gathers folds. */
    static final class Builder {

        private final String name;
        private final SplitKind kind;
        private final EvaluationData data;
        private final EvaluateOptions options;
        private final StructureMatcher matcher = new StructureMatcher(MatchTolerance.defaults());
        private final List<FoldReport> folds = new ArrayList<>();
        private final List<JudgedRow> rows = new ArrayList<>();
        private final Map<String, List<JudgedRow>> baselines = new LinkedHashMap<>();
        private final List<double[]> formation = new ArrayList<>();

        Builder(String name, SplitKind kind, EvaluationData data, EvaluateOptions options) {
            this.name = name;
            this.kind = kind;
            this.data = data;
            this.options = options;
        }

        void model(Partition partition, FoldRun.Outcome outcome, JudgedFold judged) {
            Leakage leakage = Leakage.of(
                    partition.fold(),
                    data.candidates().stream()
                            .map(row -> row.composition().reducedFormula())
                            .toList(),
                    data.candidates().stream()
                            .map(row -> row.crystal().structureHash())
                            .toList(),
                    (one, other) -> matcher.fits(
                            data.candidates().get(one).crystal(),
                            data.candidates().get(other).crystal()));
            folds.add(new FoldReport(
                    partition.fold().name(),
                    partition.fold().train().length,
                    partition.fold().test().length,
                    leakage,
                    judged));
            rows.addAll(judged.rows());
            Predicted test = outcome.test();
            for (int i = 0; i < test.rows().length; i++) {
                EvaluationRow row = data.candidates().get(test.rows()[i]);
                if (row.hasFormationEnergy() && !Double.isNaN(test.formationEnergyPerAtomEv()[i])) {
                    formation.add(new double[] {row.formationEnergyPerAtomEv(), test.formationEnergyPerAtomEv()[i]});
                }
            }
        }

        void baseline(String called, JudgedFold judged) {
            baselines.computeIfAbsent(called, any -> new ArrayList<>()).addAll(judged.rows());
        }

        SplitReport build() {
            Map<String, ModelReport> reports = new LinkedHashMap<>();
            baselines.forEach((called, judged) -> reports.put(called, report(judged)));
            double[] truth = formation.stream().mapToDouble(pair -> pair[0]).toArray();
            double[] said = formation.stream().mapToDouble(pair -> pair[1]).toArray();
            return new SplitReport(
                    name,
                    kind,
                    folds,
                    Regression.meanAbsoluteError(truth, said, Bootstrap.ofCases(options.seed())),
                    report(rows),
                    reports);
        }

        private ModelReport report(List<JudgedRow> judged) {
            List<String> systems = judged.stream()
                    .map(row -> data.candidates().get(row.row()).composition().chemicalSystem())
                    .toList();
            return ModelReport.of(judged, systems, kind == SplitKind.LOCO, options.stableBelow(), options.seed());
        }
    }
}
