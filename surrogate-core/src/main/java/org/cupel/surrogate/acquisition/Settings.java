package org.cupel.surrogate.acquisition;

/**
 * What acquisition functions may ask for; each takes what it needs.
 *
 * @param reference best value so far, or the threshold to get below, in the property's unit: log-ei and pi
 * @param explorationWeight ≥ 0: ucb
 * @param seed random
 */
public record Settings(double reference, double explorationWeight, long seed) {

    public Settings {
        requireFinite("reference", reference);
        requireWeight(explorationWeight);
    }

    static void requireFinite(String name, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    name + " is " + value + ". Give the best value so far or a threshold, in the property's unit.");
        }
    }

    static void requireWeight(double weight) {
        if (!Double.isFinite(weight) || weight < 0) {
            throw new IllegalArgumentException(
                    "exploration_weight is " + weight + ". Give a finite number, at least 0.");
        }
    }
}
