package org.cupel.surrogate.correction;

/**
 * A result about a row of the pool.
 *
 * @param value in the property's unit
 * @param deviation standard deviation of the result itself, same unit, at least 0
 */
public record MeasuredRow(int row, double value, double deviation) {

    /** @throws IllegalArgumentException when a number is not finite or the deviation is negative */
    public MeasuredRow {
        if (!Double.isFinite(value) || !(deviation >= 0) || Double.isInfinite(deviation)) {
            throw new IllegalArgumentException("The result of row " + row + " is " + value + " ± " + deviation
                    + ". Give finite numbers, the deviation at least 0.");
        }
    }
}
