package org.cupel.surrogate.calibration;

/**
 * How far an interval reaches beyond what it starts from. Unlimited where the calibration rows are too few to say; kept
 * apart from the number because JSON has no infinity.
 *
 * @param value in units of the frame's scale; 0 when not limited
 */
public record Margin(double value, boolean limited) {

    public static final Margin UNLIMITED = new Margin(0, false);

    public Margin {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("A margin of " + value + ". Give a finite one or Margin.UNLIMITED.");
        }
    }

    public static Margin of(double value) {
        return value == Double.POSITIVE_INFINITY ? UNLIMITED : new Margin(value, true);
    }

    /** +∞ when unlimited. */
    public double asDouble() {
        return limited ? value : Double.POSITIVE_INFINITY;
    }

    static Margin larger(Margin one, Margin other) {
        return of(Math.max(one.asDouble(), other.asDouble()));
    }
}
