package org.cupel.surrogate.prediction;

final class Finite {

    private Finite() {}

    static double require(String name, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(name + " is " + value
                    + ". Maybe the model diverged or was given a structure unlike any it was made for.");
        }
        return value;
    }

    static double requireProbability(String name, double value) {
        require(name, value);
        if (value < 0 || value > 1) {
            throw new IllegalArgumentException(
                    name + " is " + value + ", not within 0 and 1. Maybe the head lacks its sigmoid.");
        }
        return value;
    }
}
