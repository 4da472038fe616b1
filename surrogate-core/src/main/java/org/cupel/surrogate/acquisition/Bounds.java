package org.cupel.surrogate.acquisition;

/**
 * Where a property must lie.
 *
 * @param property which of the pool's, from 0
 * @param low in the property's unit, or −∞
 * @param high in the property's unit, or ∞
 */
public record Bounds(int property, double low, double high) {

    public Bounds {
        if (property < 0) {
            throw new IllegalArgumentException("property is " + property + ". Count the pool's properties from 0.");
        }
        if (!(low < high)) {
            throw new IllegalArgumentException("Nothing lies between " + low + " and " + high
                    + ". Give a lower bound that is less than the upper one.");
        }
    }

    public static Bounds atMost(int property, double high) {
        return new Bounds(property, Double.NEGATIVE_INFINITY, high);
    }

    public static Bounds atLeast(int property, double low) {
        return new Bounds(property, low, Double.POSITIVE_INFINITY);
    }

    /** The logarithm of the probability that a normal value lies inside. */
    double logProbability(PropertyColumn column, int candidate) {
        return NormalTail.logWithin(column.standardised(candidate, low), column.standardised(candidate, high));
    }
}
