package org.cupel.surrogate.trust;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cupel.surrogate.calibration.Calibration;
import org.cupel.surrogate.calibration.CalibrationChoice;
import org.cupel.surrogate.calibration.CalibrationMethod;
import org.cupel.surrogate.calibration.CalibrationRow;
import org.cupel.surrogate.calibration.CalibrationRows;
import org.cupel.surrogate.calibration.CrossFit;
import org.cupel.surrogate.calibration.RawPrediction;
import org.cupel.surrogate.calibration.StableProbabilityChoice;
import org.cupel.surrogate.decision.DecisionRow;
import org.cupel.surrogate.decision.RiskControlledPolicy;
import org.cupel.surrogate.support.LearntSupport;
import org.cupel.surrogate.support.Probe;
import org.cupel.surrogate.support.SupportLearner;
import org.cupel.surrogate.support.SupportRow;

/**
 * Learns a {@link TrustModel} from materials that were predicted without having been trained on. Support first, then
 * the calibration, then the probability of being stable, then the decision rules; what a row is judged by never comes
 * from its own cluster.
 */
public final class TrustLearner {

    private final TrustSettings settings;

    public TrustLearner(TrustSettings settings) {
        this.settings = settings;
    }

    /**
     * @param references what the model that will predict was trained on; those of a row's cluster, or of its key, are left
     *     out when that row's support is scored
     * @param rows predicted without their cluster, or without themselves; where there are both, intervals and decisions
     *     must hold for both
     * @param provenance goes into the model as it is
     * @throws IllegalArgumentException with the row's index when a truth or a feature is not finite
     */
    public LearntTrust learn(List<SupportRow> references, List<TrustRow> rows, Map<String, String> provenance) {
        LearntSupport support = new SupportLearner(settings.support()).learn(references, probes(rows));
        CalibrationRows calibrationRows = calibrationRows(rows, support);
        CalibrationChoice choice =
                CalibrationChoice.of(calibrationRows, settings.target(), settings.demands(), settings.methods());
        CalibrationMethod method = CalibrationMethod.named(choice.chosen());
        StableProbabilityChoice probability = StableProbabilityChoice.of(
                method, calibrationRows, settings.target(), settings.risk().stableBelow());
        List<DecisionRow> heldOut = heldOut(calibrationRows, method, probability, support);
        RiskControlledPolicy decisions = settings.risk().learn(settings.decides() ? heldOut : List.of());
        byte[] bytes = SupportBytes.of(support.support());
        var parameters = new TrustParameters(
                choice.calibration(),
                probability.probability(),
                settings.fixedThresholds(),
                decisions,
                settings.policy(),
                SupportBytes.sha256(bytes),
                explained(provenance, choice, decisions));
        return new LearntTrust(
                model(parameters, bytes), report(choice, probability, decisions, support, rows.size()), heldOut);
    }

    private static List<Probe> probes(List<TrustRow> rows) {
        return rows.stream()
                .map(row -> new Probe(
                        row.supportRow(), row.prediction().uncertainty().epistemic(), row.heldOut()))
                .toList();
    }

    private static CalibrationRows calibrationRows(List<TrustRow> rows, LearntSupport support) {
        List<CalibrationRow> calibrationRows = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            TrustRow row = rows.get(i);
            double novelty = support.probes().get(i).novelty();
            var raw = RawPrediction.of(row.prediction(), novelty);
            calibrationRows.add(new CalibrationRow(raw, row.truth(), row.cluster(), row.regime()));
        }
        return CalibrationRows.of(calibrationRows);
    }

    private List<DecisionRow> heldOut(
            CalibrationRows rows,
            CalibrationMethod method,
            StableProbabilityChoice probability,
            LearntSupport support) {
        List<Calibration> calibrations = CrossFit.calibrations(method, rows, settings.target());
        List<DecisionRow> heldOut = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            CalibrationRow row = rows.rows().get(i);
            Calibration calibration = calibrations.get(i);
            boolean admitted = support.probes().get(i).inside() && calibration.supports(row.prediction());
            heldOut.add(new DecisionRow(
                    probability.heldOut().get(i),
                    calibration.interval(row.prediction()),
                    admitted,
                    row.truth(),
                    row.cluster(),
                    row.regime()));
        }
        return heldOut;
    }

    private static Map<String, String> explained(
            Map<String, String> provenance, CalibrationChoice choice, RiskControlledPolicy decisions) {
        Map<String, String> explained = new TreeMap<>(provenance);
        explained.put("calibration", choice.reason());
        explained.put("keep", decisions.keep().reason());
        explained.put("kill", decisions.kill().reason());
        return explained;
    }

    private static TrustModel model(TrustParameters parameters, byte[] support) {
        try {
            return TrustModel.of(parameters, support);
        } catch (IOException e) {
            throw new UncheckedIOException("Support cannot be read back from memory", e);
        }
    }

    private static TrustReport report(
            CalibrationChoice choice,
            StableProbabilityChoice probability,
            RiskControlledPolicy decisions,
            LearntSupport support,
            int rows) {
        int outside =
                (int) support.probes().stream().filter(score -> !score.inside()).count();
        return new TrustReport(
                choice.table(),
                choice.reason(),
                probability.table(),
                probability.chosen(),
                decisions.keep(),
                decisions.kill(),
                rows,
                outside,
                support.support().references(),
                support.rows(),
                choice.calibration().notes());
    }
}
