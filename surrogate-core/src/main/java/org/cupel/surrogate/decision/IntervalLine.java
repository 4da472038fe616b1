package org.cupel.surrogate.decision;

/**
 * A line that an end of the interval must keep to, next to the threshold on p_stable, or none.
 *
 * @param at in the property's unit; unused when not drawn
 */
public record IntervalLine(boolean drawn, double at) {

    public static final IntervalLine NONE = new IntervalLine(false, 0);

    public static IntervalLine at(double value) {
        return new IntervalLine(true, value);
    }
}
