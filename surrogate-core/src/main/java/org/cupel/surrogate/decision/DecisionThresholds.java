package org.cupel.surrogate.decision;

/**
 * Where the policy draws its lines.
 *
 * @param stableQ90 KEEP needs q90 below this, eV/atom, together with {@code stableProbability}
 * @param stableProbability p_stable above this
 * @param metastableQ90 or q90 below this, eV/atom, together with {@code metastableProbability}
 * @param metastableProbability p_stable above this
 * @param killQ10 KILL needs q10 above this, eV/atom
 */
public record DecisionThresholds(
        double stableQ90,
        double stableProbability,
        double metastableQ90,
        double metastableProbability,
        double killQ10) {

    public static final DecisionThresholds DEFAULTS = new DecisionThresholds(0.05, 0.8, 0.10, 0.7, 0.10);

    /** @throws IllegalArgumentException when a value is not finite, a probability leaves 0…1 or KEEP could also be KILL */
    public DecisionThresholds {
        finite("stableQ90", stableQ90);
        finite("metastableQ90", metastableQ90);
        finite("killQ10", killQ10);
        probability("stableProbability", stableProbability);
        probability("metastableProbability", metastableProbability);
        if (stableQ90 > metastableQ90) {
            throw new IllegalArgumentException("stableQ90 = " + stableQ90 + " is above metastableQ90 = " + metastableQ90
                    + ". Maybe they are swapped.");
        }
        if (killQ10 < metastableQ90) {
            throw new IllegalArgumentException("killQ10 = " + killQ10 + " is below metastableQ90 = " + metastableQ90
                    + ": a candidate could be kept and killed at once. Raise killQ10.");
        }
    }

    private static void finite(String name, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(name + " is " + value + ". Give a finite energy in eV/atom.");
        }
    }

    private static void probability(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(name + " is " + value + ". Give a probability within 0 and 1.");
        }
    }
}
