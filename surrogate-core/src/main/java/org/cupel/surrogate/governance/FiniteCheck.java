package org.cupel.surrogate.governance;

/**
 * Whether every number that the model gave is one.
 *
 * @param numbers counted over all predictions and heads; 0 when nobody counted
 * @param notFinite NaN or infinite among them
 */
public record FiniteCheck(int numbers, int notFinite) {

    public static final FiniteCheck NONE = new FiniteCheck(0, 0);

    /** @throws IllegalArgumentException unless 0 ≤ notFinite ≤ numbers */
    public FiniteCheck {
        if (notFinite < 0 || notFinite > numbers) {
            throw new IllegalArgumentException(
                    notFinite + " of " + numbers + " numbers are not finite, which cannot be. Count all numbers.");
        }
    }

    /** Counts columns of predictions. */
    public static FiniteCheck of(double[]... columns) {
        int numbers = 0;
        int notFinite = 0;
        for (double[] column : columns) {
            for (double value : column) {
                numbers++;
                notFinite += Double.isFinite(value) ? 0 : 1;
            }
        }
        return new FiniteCheck(numbers, notFinite);
    }
}
