package org.cupel.surrogate.decision;

import java.util.List;
import org.cupel.surrogate.prediction.EnsemblePrediction;
import org.cupel.surrogate.prediction.Quantiles;

/**
 * Fixed thresholds, the policy to start with: KEEP if q90 is below a line with p_stable above another, for either of two pairs of lines; KILL if q10 is above a line;
 * MAYBE otherwise. Every comparison is strict.
 */
public record DecisionPolicy(DecisionThresholds thresholds) implements Policy {

    static final String NAME = "fixed-thresholds";

    public static final DecisionPolicy DEFAULT = new DecisionPolicy(DecisionThresholds.DEFAULTS);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Verdict rule(Evidence evidence) {
        return decide(evidence.quantiles(), evidence.pStable());
    }

    public Verdict decide(EnsemblePrediction prediction) {
        return decide(prediction.quantiles(), prediction.pStable());
    }

    /**
     * @param quantiles of the energy above hull, eV/atom
     * @param pStable probability that it is below 0.05 eV/atom
     */
    public Verdict decide(Quantiles quantiles, double pStable) {
        Evidence.requireProbability(pStable);
        var stable = List.of(
                RuleOutcome.below("keep-stable:q90-below", quantiles.q90(), thresholds.stableQ90()),
                RuleOutcome.above("keep-stable:p-stable-above", pStable, thresholds.stableProbability()));
        var metastable = List.of(
                RuleOutcome.below("keep-metastable:q90-below", quantiles.q90(), thresholds.metastableQ90()),
                RuleOutcome.above("keep-metastable:p-stable-above", pStable, thresholds.metastableProbability()));
        var kill = RuleOutcome.above("kill:q10-above", quantiles.q10(), thresholds.killQ10());
        var reasons = List.of(stable.get(0), stable.get(1), metastable.get(0), metastable.get(1), kill);
        return new Verdict(conclude(allPassed(stable) || allPassed(metastable), kill.passed()), reasons);
    }

    private static Decision conclude(boolean keep, boolean kill) {
        if (keep) {
            return Decision.KEEP;
        }
        return kill ? Decision.KILL : Decision.MAYBE;
    }

    private static boolean allPassed(List<RuleOutcome> outcomes) {
        return outcomes.stream().allMatch(RuleOutcome::passed);
    }
}
