package org.cupel.surrogate.decision;

/**
 * One comparison that the policy made, as data, so that a decision explains itself.
 *
 * @param rule e.g. {@code keep-stable:q90-below}; stable names, safe to store
 * @param value what was compared
 * @param threshold what it was compared with
 * @param passed whether the comparison held
 */
public record RuleOutcome(String rule, double value, double threshold, boolean passed) {

    static RuleOutcome below(String rule, double value, double threshold) {
        return new RuleOutcome(rule, value, threshold, value < threshold);
    }

    static RuleOutcome above(String rule, double value, double threshold) {
        return new RuleOutcome(rule, value, threshold, value > threshold);
    }
}
