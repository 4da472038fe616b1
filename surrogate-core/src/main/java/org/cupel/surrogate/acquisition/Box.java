package org.cupel.surrogate.acquisition;

/**
 * A part of the space of objectives.
 *
 * @param low per objective, may be −∞
 * @param high per objective
 */
record Box(double[] low, double[] high) {

    /** The volume of what lies above a point in every objective. */
    double volumeAbove(double[] point) {
        double volume = 1;
        for (int j = 0; j < low.length; j++) {
            volume *= Math.max(0, high[j] - Math.max(low[j], point[j]));
        }
        return volume;
    }
}
