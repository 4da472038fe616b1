package org.cupel.surrogate.governance;

/**
 * How far the exported model is from the trained one.
 *
 * @param structures that both predicted; 0 when nobody compared
 * @param maxDifference largest difference of any prediction, in the property's unit; NaN counts as not measured
 */
public record ParityCheck(int structures, double maxDifference) {

    public static final ParityCheck NONE = new ParityCheck(0, Double.NaN);
}
