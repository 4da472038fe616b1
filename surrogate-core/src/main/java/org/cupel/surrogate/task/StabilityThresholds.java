package org.cupel.surrogate.task;

/**
 * Below which values a material counts as stable and metastable, in the property's unit.
 *
 * @param stableBelow minus infinity where the property says nothing about stability
 * @param metastableBelow likewise, at least {@code stableBelow}
 */
public record StabilityThresholds(double stableBelow, double metastableBelow) {

    /** For properties that say nothing about stability: no value counts. */
    public static final StabilityThresholds NONE =
            new StabilityThresholds(Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY);

    public StabilityThresholds {
        if (!(stableBelow <= metastableBelow)) {
            throw new IllegalArgumentException("Stable below " + stableBelow + " but metastable below "
                    + metastableBelow + ". What is stable is metastable too: give thresholds in this order.");
        }
    }

    public boolean exist() {
        return metastableBelow > Double.NEGATIVE_INFINITY;
    }
}
