package org.cupel.predict.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.cupel.crystal.Crystal;
import org.cupel.predict.model.OnnxEnsemble;
import org.cupel.surrogate.calibration.Interval;
import org.cupel.surrogate.decision.Decision;
import org.cupel.surrogate.decision.DecisionPolicy;
import org.cupel.surrogate.decision.Gates;
import org.cupel.surrogate.decision.RuleOutcome;
import org.cupel.surrogate.decision.Verdict;
import org.cupel.surrogate.prediction.EnsemblePrediction;
import org.cupel.surrogate.trust.Judgement;
import org.cupel.surrogate.trust.SupportFeatures;
import org.cupel.surrogate.trust.TrustModel;

/**
 * What follows from a prediction: by the model's own calibration, support and decision rules, or by fixed thresholds where
 * it has none. Decisions are about one property; of any other nothing follows.
 */
@ApplicationScoped
public class DecisionRule {

    static final String PROPERTY = "eAboveHull";

    private static final RuleOutcome NOT_ABOUT = new RuleOutcome("policy:is-about-" + PROPERTY, 0, 1, false);
    private static final RuleOutcome NOT_CALIBRATED = Gates.calibrationRows(0, 1, false);
    private static final List<String> GATES =
            List.of(Gates.OUTSIDE_SUPPORT, Gates.UNKNOWN_ELEMENTS, Gates.CALIBRATION_MISSING);

    private final DecisionPolicy policy;
    private final CalibrationDemand demand;
    private final Double miscoverage;

    @Inject
    DecisionRule(DecisionPolicy policy, CalibrationDemand demand) {
        this(policy, demand, null);
    }

    private DecisionRule(DecisionPolicy policy, CalibrationDemand demand, Double miscoverage) {
        this.policy = policy;
        this.demand = demand;
        this.miscoverage = miscoverage;
    }

    /** @param miscoverage of the intervals; null: as the model was calibrated */
    DecisionRule at(Double miscoverage) {
        return new DecisionRule(policy, demand, miscoverage);
    }

    /** @throws IllegalArgumentException when a number is not finite */
    Judged judge(OnnxEnsemble model, EnsemblePrediction raw, Crystal crystal) {
        boolean decides = model.metadata().property().equals(PROPERTY);
        return model.trust()
                .map(trust -> judge(trust, decides, raw, crystal))
                .orElseGet(() -> new Judged(raw, null, withoutTrust(decides, raw)));
    }

    private Judged judge(TrustModel trust, boolean decides, EnsemblePrediction raw, Crystal crystal) {
        double level =
                miscoverage == null ? trust.parameters().calibration().target().miscoverage() : miscoverage;
        Judgement judgement = trust.judge(raw, SupportFeatures.of(crystal), crystal.composition(), level);
        Interval interval = judgement.interval();
        var reliance = new Reliance(
                interval,
                judgement.support().score(),
                judgement.support().novelty(),
                trust.parameters().calibration().kind());
        return new Judged(
                calibrated(raw, judgement, decides),
                reliance,
                decides ? judgement.verdict() : notAbout(gates(judgement.verdict())));
    }

    /** What is below the line of stability is below that of metastability too, so its chance is no smaller. */
    private static EnsemblePrediction calibrated(EnsemblePrediction raw, Judgement judgement, boolean decides) {
        double pStable = decides ? judgement.pStable() : raw.pStable();
        return new EnsemblePrediction(
                judgement.quantiles(),
                judgement.uncertainty(),
                pStable,
                Math.max(raw.pMetastable(), pStable),
                raw.members());
    }

    private Verdict withoutTrust(boolean decides, EnsemblePrediction raw) {
        if (!decides) {
            return notAbout(List.of(NOT_CALIBRATED));
        }
        Verdict fixed = policy.decide(raw);
        return new Verdict(
                demand == CalibrationDemand.REQUIRED ? Decision.MAYBE : fixed.decision(),
                Stream.concat(Stream.of(NOT_CALIBRATED), fixed.reasons().stream())
                        .toList());
    }

    private static List<RuleOutcome> gates(Verdict verdict) {
        return verdict.reasons().stream()
                .filter(reason -> GATES.contains(reason.rule()))
                .toList();
    }

    private static Verdict notAbout(List<RuleOutcome> others) {
        return new Verdict(
                Decision.MAYBE,
                Stream.concat(Stream.of(NOT_ABOUT), others.stream()).toList());
    }
}
