package org.cupel.train.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.cupel.surrogate.calibration.CalibratedPrediction;
import org.cupel.surrogate.calibration.Calibration;
import org.cupel.surrogate.calibration.CalibrationChoice;
import org.cupel.surrogate.calibration.CalibrationMethod;
import org.cupel.surrogate.calibration.CalibrationRow;
import org.cupel.surrogate.calibration.CalibrationRows;
import org.cupel.surrogate.calibration.ChoiceDemands;
import org.cupel.surrogate.calibration.RawPrediction;
import org.cupel.surrogate.calibration.StableProbabilityChoice;
import org.cupel.surrogate.calibration.Target;
import org.cupel.surrogate.decision.Decision;
import org.cupel.surrogate.decision.DecisionPolicy;
import org.cupel.surrogate.decision.DecisionRow;
import org.cupel.surrogate.decision.Evidence;
import org.cupel.surrogate.decision.Gates;
import org.cupel.surrogate.decision.Policy;
import org.cupel.surrogate.decision.RiskControl;
import org.cupel.surrogate.decision.RiskControlledPolicy;
import org.cupel.surrogate.decision.RuleOutcome;
import org.cupel.surrogate.decision.Verdict;
import org.cupel.surrogate.prediction.EnsemblePrediction;
import org.cupel.surrogate.support.LearntSupport;
import org.cupel.surrogate.support.LeaveOut;
import org.cupel.surrogate.support.Probe;
import org.cupel.surrogate.support.SupportLearner;
import org.cupel.surrogate.support.SupportRow;
import org.cupel.surrogate.support.SupportScore;
import org.cupel.surrogate.support.SupportSettings;

/**
 * Calibrates on what was predicted of training rows, learns where the model has support and from where on it may decide,
 * and then judges the test by that.
 */
final class Judge {

    private final EvaluationData data;
    private final float[][] features;
    private final int[] clusters;
    private final double stableBelow;

    Judge(EvaluationData data, float[][] features, int[] clusters, double stableBelow) {
        this.data = data;
        this.features = features;
        this.clusters = clusters;
        this.stableBelow = stableBelow;
    }

    Judgement judge(Partition partition, FoldRun.Outcome outcome, Judging judging) {
        Predicted tried = outcome.calibration();
        LearntSupport support = support(partition, tried);
        List<CalibrationRow> rows = new ArrayList<>();
        for (int i = 0; i < tried.rows().length; i++) {
            rows.add(new CalibrationRow(
                    RawPrediction.of(
                            tried.predictions().get(i), support.probes().get(i).novelty()),
                    data.candidates().get(tried.rows()[i]).eAboveHull(),
                    family(tried.rows()[i])));
        }
        CalibrationRows calibrationRows = CalibrationRows.of(rows);
        Target target = Target.ENERGY_ABOVE_HULL;
        CalibrationChoice choice =
                CalibrationChoice.of(calibrationRows, target, ChoiceDemands.of(target), judging.methods());
        CalibrationMethod method = judging.methods().stream()
                .filter(any -> any.kind().equals(choice.chosen()))
                .findFirst()
                .orElseThrow();
        StableProbabilityChoice probability = StableProbabilityChoice.of(method, calibrationRows, target, stableBelow);
        RiskControlledPolicy learnt =
                RiskControl.defaults(stableBelow).learn(decisionRows(rows, support, choice.calibration(), probability));
        Policy policy = judging.fixedThresholds() ? DecisionPolicy.DEFAULT : learnt;
        List<JudgedRow> judged = new ArrayList<>();
        Predicted test = outcome.test();
        for (int i = 0; i < test.rows().length; i++) {
            judged.add(row(test, i, support, choice.calibration(), probability, policy));
        }
        return new Judgement(partition.fold().name(), judged, choice, probability, learnt);
    }

    private LearntSupport support(Partition partition, Predicted tried) {
        String[] group = new String[data.candidates().size()];
        for (int p = 0; p < partition.parts().size(); p++) {
            for (int row : partition.parts().get(p)) {
                group[row] = "part-" + p;
            }
        }
        List<SupportRow> references = IntStream.of(partition.fold().train())
                .mapToObj(i -> supportRow(i, group[i]))
                .toList();
        List<Probe> probes = IntStream.range(0, tried.rows().length)
                .mapToObj(i -> new Probe(
                        supportRow(tried.rows()[i], group[tried.rows()[i]]),
                        tried.predictions().get(i).uncertainty().epistemic(),
                        LeaveOut.CLUSTER))
                .toList();
        return new SupportLearner(SupportSettings.DEFAULTS).learn(references, probes);
    }

    private SupportRow supportRow(int row, String group) {
        return new SupportRow(features[row], data.candidates().get(row).composition(), group);
    }

    private List<DecisionRow> decisionRows(
            List<CalibrationRow> rows,
            LearntSupport support,
            Calibration calibration,
            StableProbabilityChoice probability) {
        List<DecisionRow> decisions = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            RawPrediction raw = rows.get(i).prediction();
            boolean admitted = support.probes().get(i).inside() && calibration.supports(raw);
            decisions.add(new DecisionRow(
                    probability.heldOut().get(i),
                    calibration.interval(raw),
                    admitted,
                    rows.get(i).truth(),
                    rows.get(i).cluster()));
        }
        return decisions;
    }

    private JudgedRow row(
            Predicted test,
            int i,
            LearntSupport support,
            Calibration calibration,
            StableProbabilityChoice probability,
            Policy policy) {
        int row = test.rows()[i];
        EvaluationRow candidate = data.candidates().get(row);
        EnsemblePrediction prediction = test.predictions().get(i);
        SupportScore score = support.support()
                .assess(
                        features[row],
                        candidate.composition(),
                        prediction.uncertainty().epistemic());
        RawPrediction raw = RawPrediction.of(prediction, score.novelty());
        CalibratedPrediction calibrated = calibration.apply(raw);
        double stable = probability.probability().of(calibration, raw);
        return new JudgedRow(
                row,
                family(row),
                candidate.eAboveHull(),
                Math.max(0, prediction.quantiles().q50()),
                calibrated.interval(),
                calibrated.uncertainty().total(),
                stable,
                score.score(),
                verdict(calibration, raw, calibrated, stable, score, policy));
    }

    private static Verdict verdict(
            Calibration calibration,
            RawPrediction raw,
            CalibratedPrediction calibrated,
            double stable,
            SupportScore score,
            Policy policy) {
        List<RuleOutcome> gates = List.of(
                Gates.insideSupport(score.score(), score.largestInside()),
                Gates.knownElements(score.unknownElements()),
                Gates.calibrationRows(calibration.rowsFor(raw), calibration.rowsNeeded(), calibrated.supported()));
        Evidence evidence = new Evidence(calibrated.quantiles(), calibrated.interval(), stable, gates);
        if (!evidence.admitted()) {
            return new Verdict(Decision.MAYBE, gates);
        }
        Verdict ruled = policy.rule(evidence);
        List<RuleOutcome> reasons = new ArrayList<>(gates);
        reasons.addAll(ruled.reasons());
        return new Verdict(ruled.decision(), reasons);
    }

    private String family(int row) {
        return "family-" + clusters[row];
    }
}
