package org.cupel.surrogate.trust;

import java.io.IOException;
import java.util.List;
import org.cupel.crystal.Composition;
import org.cupel.surrogate.calibration.CalibratedPrediction;
import org.cupel.surrogate.calibration.Calibration;
import org.cupel.surrogate.calibration.Interval;
import org.cupel.surrogate.calibration.RawPrediction;
import org.cupel.surrogate.decision.DecisionPolicy;
import org.cupel.surrogate.decision.Evidence;
import org.cupel.surrogate.decision.Gates;
import org.cupel.surrogate.decision.Policy;
import org.cupel.surrogate.decision.RuleOutcome;
import org.cupel.surrogate.prediction.EnsemblePrediction;
import org.cupel.surrogate.support.Support;
import org.cupel.surrogate.support.SupportScore;

/**
 * Turns what a model says into what may be relied on: support, calibration and decision in one place. Immutable; made of
 * {@link TrustParameters} and the support's bytes, from which it comes back to the last bit.
 */
public final class TrustModel {

    private final TrustParameters parameters;
    private final Support support;
    private final Policy policy;

    private TrustModel(TrustParameters parameters, Support support) {
        this.parameters = parameters;
        this.support = support;
        policy = parameters.policy() == PolicyName.FIXED_THRESHOLDS
                ? new DecisionPolicy(parameters.fixedThresholds())
                : parameters.riskControlled();
    }

    /**
     * @param support as {@link #supportBytes()} gave it
     * @throws IOException when the bytes are not those that the parameters name
     */
    public static TrustModel of(TrustParameters parameters, byte[] support) throws IOException {
        String found = SupportBytes.sha256(support);
        if (!found.equals(parameters.supportSha256())) {
            throw new IOException("Support with SHA-256 " + found + ", but the parameters go with "
                    + parameters.supportSha256() + ". Fetch both from the same model.");
        }
        return new TrustModel(parameters, SupportBytes.read(support));
    }

    public TrustParameters parameters() {
        return parameters;
    }

    public byte[] supportBytes() {
        return SupportBytes.of(support);
    }

    /**
     * @param prediction of the ensemble, in the property's unit
     * @param features of the trunk, as many as in training
     * @throws IllegalArgumentException when a number is not finite or the number of features is another one
     */
    public Judgement judge(EnsemblePrediction prediction, float[] features, Composition composition) {
        return judge(
                prediction,
                features,
                composition,
                parameters.calibration().target().miscoverage());
    }

    /**
     * As {@link #judge(EnsemblePrediction, float[], Composition)}, with an interval of another miscoverage than the target's,
     * such as that of an {@link org.cupel.surrogate.calibration.AdaptiveLevel} that follows the results of a laboratory.
     */
    public Judgement judge(
            EnsemblePrediction prediction, float[] features, Composition composition, double miscoverage) {
        SupportScore score =
                support.assess(features, composition, prediction.uncertainty().epistemic());
        RawPrediction raw = RawPrediction.of(prediction, score.novelty());
        Calibration calibration = parameters.calibration();
        CalibratedPrediction calibrated = calibration.apply(raw);
        double pStable = parameters.probability().of(calibration, raw);
        List<RuleOutcome> gates = List.of(
                Gates.insideSupport(score.score(), score.largestInside()),
                Gates.knownElements(score.unknownElements()),
                Gates.calibrationRows(calibration.rowsFor(raw), calibration.rowsNeeded(), calibrated.supported()));
        Interval interval = calibration.interval(raw, miscoverage);
        var evidence = new Evidence(calibrated.quantiles(), interval, pStable, gates);
        return new Judgement(
                calibrated.quantiles(), interval, calibrated.uncertainty(), pStable, score, policy.decide(evidence));
    }
}
