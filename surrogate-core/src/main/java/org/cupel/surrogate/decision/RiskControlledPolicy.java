package org.cupel.surrogate.decision;

import java.util.ArrayList;
import java.util.List;

/**
 * KEEP and KILL where the share of wrong ones has been shown to be small, see {@link RiskControl}; MAYBE otherwise.
 *
 * @param stableBelow KEEP is right below it, KILL at it and above, eV/atom
 */
public record RiskControlledPolicy(double stableBelow, RiskRule keep, RiskRule kill) implements Policy {

    static final String NAME = "risk-control";

    /** @throws IllegalArgumentException when a candidate could be kept and killed at once */
    public RiskControlledPolicy {
        if (keep.enabled() && kill.enabled() && keep.certainty() + kill.certainty() <= 1) {
            throw new IllegalArgumentException("KEEP from p_stable " + keep.certainty() + " and KILL up to "
                    + (1 - kill.certainty()) + " overlap. Raise one of the two.");
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Verdict rule(Evidence evidence) {
        List<RuleOutcome> keeps = new ArrayList<>();
        keeps.add(
                outcome("keep:risk-shown-below", keep.upperBound(), keep.limit().share(), keep.enabled()));
        keeps.add(outcome(
                "keep:p-stable-from", evidence.pStable(), keep.certainty(), evidence.pStable() >= keep.certainty()));
        addLine(
                keeps,
                "keep:interval-high-below",
                keep.line(),
                evidence.interval().high(),
                true);
        List<RuleOutcome> kills = new ArrayList<>();
        kills.add(
                outcome("kill:risk-shown-below", kill.upperBound(), kill.limit().share(), kill.enabled()));
        double doubt = 1 - evidence.pStable();
        kills.add(outcome("kill:p-unstable-from", doubt, kill.certainty(), doubt >= kill.certainty()));
        addLine(
                kills,
                "kill:interval-low-from",
                kill.line(),
                evidence.interval().low(),
                false);
        Decision decision = allPassed(keeps) ? Decision.KEEP : allPassed(kills) ? Decision.KILL : Decision.MAYBE;
        List<RuleOutcome> reasons = new ArrayList<>(keeps);
        reasons.addAll(kills);
        return new Verdict(decision, reasons);
    }

    /** An infinite end has no number to store: what is compared then is whether it is limited at all. */
    private static void addLine(List<RuleOutcome> outcomes, String rule, IntervalLine line, double end, boolean below) {
        if (line.drawn() && Double.isFinite(end)) {
            outcomes.add(outcome(rule, end, line.at(), below ? end < line.at() : end >= line.at()));
        } else if (line.drawn()) {
            outcomes.add(outcome(rule + ":limited", 0, 1, false));
        }
    }

    private static RuleOutcome outcome(String rule, double value, double threshold, boolean passed) {
        return new RuleOutcome(NAME, rule, value, threshold, passed);
    }

    private static boolean allPassed(List<RuleOutcome> outcomes) {
        return outcomes.stream().allMatch(RuleOutcome::passed);
    }
}
