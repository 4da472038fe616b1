package org.cupel.surrogate.calibration;

/**
 * A closed interval in the property's unit. An end is infinite where the calibration rows cannot limit it: write such an
 * end to JSON as null, or as the text that Jackson makes of it.
 */
public record Interval(double low, double high) {

    public static final Interval UNLIMITED = new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    /** @throws IllegalArgumentException when an end is NaN or the low end is above the high one */
    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException(
                    "An interval from " + low + " to " + high + ". Maybe its ends are swapped.");
        }
    }

    public boolean contains(double value) {
        return low <= value && value <= high;
    }

    /** +∞ when an end is. */
    public double width() {
        return high - low;
    }

    public boolean limited() {
        return Double.isFinite(low) && Double.isFinite(high);
    }
}
