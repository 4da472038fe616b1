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

    static void requireSpread(int n, double[] sigma) {
        requireSameLength("truths", n, "standard deviations", sigma.length);
        requireFinite("standard deviation", sigma);
        for (int i = 0; i < n; i++) {
            if (sigma[i] < 0) {
                throw new IllegalArgumentException(
                        "The standard deviation of case " + i + " is " + sigma[i] + ". Give one of at least 0.");
            }
        }
    }

    static void requireProbability(double[] values) {
        requireFinite("probability", values);
        for (int i = 0; i < values.length; i++) {
            if (values[i] < 0 || values[i] > 1) {
                throw new IllegalArgumentException("The probability of case " + i + " is " + values[i]
                        + ". Give one within 0 and 1; maybe it is a logit.");
            }
        }
    }

    /** Strictly below. */
    static boolean[] below(double[] values, double line) {
        if (!Double.isFinite(line)) {
            throw new IllegalArgumentException("The line to get below is " + line + ". Give a finite number.");
        }
        var below = new boolean[values.length];
        for (int i = 0; i < values.length; i++) {
            below[i] = values[i] < line;
        }
        return below;
    }
}
