package org.cupel.train.figure;

/** Refuses what cannot be drawn. */
final class Columns {

    private Columns() {}

    static void requireFinite(String name, double[] values) {
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                throw new IllegalArgumentException("The " + name + " of row " + i + " is " + values[i]
                        + ", which cannot be drawn. Leave such rows out and count them.");
            }
        }
    }

    /** Infinite is unlimited. */
    static void requireNumbers(String name, double[] values) {
        for (int i = 0; i < values.length; i++) {
            if (Double.isNaN(values[i])) {
                throw new IllegalArgumentException("The " + name + " of row " + i
                        + " is NaN, which cannot be drawn. An end without bound is infinite.");
            }
        }
    }

    static void requireSameLength(String name, int length, String other, int otherLength) {
        if (length != otherLength) {
            throw new IllegalArgumentException(length + " values of " + name + ", but " + otherLength + " of " + other
                    + ". Give one of each for every row.");
        }
    }
}
