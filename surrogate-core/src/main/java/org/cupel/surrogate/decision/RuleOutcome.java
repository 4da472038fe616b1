package org.cupel.surrogate.decision;

/**
 * One comparison behind a decision, as data, so that a decision explains itself. Numbers are finite.
 *
 * @param policy what asked for it: a policy's name, {@code support} or {@code calibration}
 * @param rule e.g. {@code keep-stable:q90-below}; stable names, safe to store
 * @param value what was compared
 * @param threshold what it was compared with
 * @param passed whether the comparison held
 */
public record RuleOutcome(String policy, String rule, double value, double threshold, boolean passed) {

    /** A comparison of the policy with fixed thresholds. */
    public RuleOutcome(String rule, double value, double threshold, boolean passed) {
        this(DecisionPolicy.NAME, rule, value, threshold, passed);
    }

    static RuleOutcome below(String rule, double value, double threshold) {
        return new RuleOutcome(rule, value, threshold, value < threshold);
    }

    static RuleOutcome above(String rule, double value, double threshold) {
        return new RuleOutcome(rule, value, threshold, value > threshold);
    }
}
