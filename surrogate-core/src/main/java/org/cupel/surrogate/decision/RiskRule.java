package org.cupel.surrogate.decision;

/**
 * When one of the two decisions is taken, and what shows that it is rarely wrong.
 *
 * @param enabled false when no threshold could be shown to be safe: then the decision is never taken
 * @param certainty the least probability of being right that is asked for: p_stable for KEEP, 1 − p_stable for KILL;
 *     1 when not enabled
 * @param line that the interval must keep to as well
 * @param limit that was to be shown
 * @param rows that were looked at
 * @param selected rows that the rule would have taken the decision on, in the regime about which least is sure
 * @param wrong of those
 * @param upperBound on the share of wrong decisions, with the limit's confidence (Clopper–Pearson, shared between
 *     several starts, with the cluster left out that makes it largest); 1 when nothing was selected
 * @param reason in words
 */
public record RiskRule(
        boolean enabled,
        double certainty,
        IntervalLine line,
        RiskLimit limit,
        int rows,
        int selected,
        int wrong,
        double upperBound,
        String reason) {}
