package org.cupel.crystal.cell;

/** Fractional coordinates modulo whole cell vectors. */
final class Fractions {

    private Fractions() {}

    /** Each in 0..1, 1 excluded, as a new array. */
    static double[] wrapped(double[] fractional) {
        double[] result = new double[fractional.length];
        for (int i = 0; i < result.length; i++) {
            double inside = fractional[i] - Math.floor(fractional[i]);
            result[i] = inside < 1 ? inside : 0;
        }
        return result;
    }

    /** The nearest equivalent to 0, from -0.5 to 0.5. */
    static double nearest(double difference) {
        return difference - Math.rint(difference);
    }
}
