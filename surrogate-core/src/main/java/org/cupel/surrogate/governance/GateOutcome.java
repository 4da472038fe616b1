package org.cupel.surrogate.governance;

/**
 * One gate, as data.
 *
 * @param name e.g. {@code test-spearman}; stable names, safe to store
 * @param value what was compared, NaN when it was not measured
 * @param low95 lower end of its 95 % interval
 * @param high95 upper end
 * @param n cases behind it
 * @param threshold what it was compared with
 * @param explanation a sentence for people: value, rule, and what to try when it did not pass
 */
public record GateOutcome(
        String name,
        double value,
        double low95,
        double high95,
        int n,
        double threshold,
        GateStatus status,
        String explanation) {}
