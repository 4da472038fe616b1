package org.cupel.surrogate.metric;

final class Columns {

    private Columns() {}

    static void requireSameLength(String first, int firstLength, String second, int secondLength) {
        if (firstLength != secondLength) {
            throw new IllegalArgumentException(
                    firstLength + " " + first + " but " + secondLength + " " + second + ". Give one of each per case.");
        }
    }

    static void requireFinite(String name, double[] values) {
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                throw new IllegalArgumentException("The " + name + " of case " + i + " is " + values[i]
                        + ". Leave such cases out and count them.");
            }
        }
    }
}
