package org.cupel.surrogate.stability;

import java.util.function.DoubleUnaryOperator;

/** Inverts a cumulative distribution. */
final class Bisection {

    /**
     * Values are looked for on a fixed grid, in eV/atom, far finer than anything an energy could mean: then a higher
     * probability never has a lower value, whatever is rounded on the way.
     */
    private static final double GRID = 0x1p-40;

    private Bisection() {}

    /**
     * The lowest value of the grid at which {@code cumulative} reaches {@code probability}. It does so at {@code high} at
     * the latest, and not below {@code low}.
     */
    static double lowest(DoubleUnaryOperator cumulative, double probability, double low, double high) {
        long from = (long) Math.floor(low / GRID) - 1;
        long to = (long) Math.ceil(high / GRID);
        while (to - from > 1) {
            long middle = from + (to - from) / 2;
            if (cumulative.applyAsDouble(middle * GRID) >= probability) {
                to = middle;
            } else {
                from = middle;
            }
        }
        return to * GRID;
    }
}
