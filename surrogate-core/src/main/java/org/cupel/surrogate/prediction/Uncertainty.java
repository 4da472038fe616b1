package org.cupel.surrogate.prediction;

/**
 * What a prediction does not know, as standard deviations in the property's unit.
 *
 * @param aleatoric spread that every member expects of the data, ≥ 0
 * @param epistemic disagreement between the members, ≥ 0
 */
public record Uncertainty(double aleatoric, double epistemic) {

    /** @throws IllegalArgumentException when one of them is negative or not finite */
    public Uncertainty {
        requireSpread("aleatoric", aleatoric);
        requireSpread("epistemic", epistemic);
    }

    /** √(aleatoric² + epistemic²). */
    public double total() {
        return Math.hypot(aleatoric, epistemic);
    }

    private static void requireSpread(String name, double value) {
        Finite.require(name + " uncertainty", value);
        if (value < 0) {
            throw new IllegalArgumentException(
                    name + " uncertainty is " + value + ". Give a standard deviation, which is never negative.");
        }
    }
}
