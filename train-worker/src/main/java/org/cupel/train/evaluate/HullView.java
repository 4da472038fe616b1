package org.cupel.train.evaluate;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Candidates that were held out, seen from what is known of the others.
 *
 * @param asked the candidates held out
 * @param formationEnergyPerAtomEv [asked] predicted; NaN where an element is unknown
 * @param eAboveHull [asked] predicted distance to the hull of known phases, ≥ 0
 * @param descriptors [asked][D] distances to several hulls and what else tells how far to trust them
 */
record HullView(int[] asked, double[] formationEnergyPerAtomEv, double[] eAboveHull, float[][] descriptors) {

    static HullView blank(int[] asked) {
        double[] unknown = new double[asked.length];
        Arrays.fill(unknown, Double.NaN);
        return new HullView(asked, unknown, new double[asked.length], new float[asked.length][0]);
    }

    /** Where a candidate stands in {@code asked}. */
    Map<Integer, Integer> places() {
        Map<Integer, Integer> places = new HashMap<>();
        for (int i = 0; i < asked.length; i++) {
            places.put(asked[i], i);
        }
        return places;
    }
}
