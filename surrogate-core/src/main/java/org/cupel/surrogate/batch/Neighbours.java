package org.cupel.surrogate.batch;

import java.util.List;
import java.util.stream.IntStream;

/** For each candidate of a shortlist the nearest and second nearest of medoids and fixed centres. */
final class Neighbours {

    private static final int FIXED = -1;

    private final float[][] distance;
    private final float[] fixed;
    private final float[] nearest;
    private final float[] second;
    private final int[] place;

    /** @param fixed distance to the nearest centre that stays, or ∞ */
    Neighbours(float[][] distance, float[] fixed) {
        this.distance = distance;
        this.fixed = fixed;
        nearest = fixed.clone();
        second = new float[fixed.length];
        place = new int[fixed.length];
    }

    void of(List<Integer> medoids) {
        int[] centres = medoids.stream().mapToInt(i -> i).toArray();
        IntStream.range(0, nearest.length).parallel().forEach(i -> of(i, centres));
    }

    private void of(int i, int[] centres) {
        float first = fixed[i];
        float next = Float.POSITIVE_INFINITY;
        int at = FIXED;
        for (int k = 0; k < centres.length; k++) {
            float d = distance[i][centres[k]];
            if (d < first) {
                next = first;
                first = d;
                at = k;
            } else if (d < next) {
                next = d;
            }
        }
        nearest[i] = first;
        second[i] = next;
        place[i] = at;
    }

    /** By how much the summed distance falls with one more medoid. */
    double gain(int entering) {
        float[] to = distance[entering];
        double gain = 0;
        for (int i = 0; i < to.length; i++) {
            gain += Math.max(0f, nearest[i] - to[i]);
        }
        return gain;
    }

    /** By how much the summed distance changes when a candidate enters for the medoid at each place. */
    double[] changes(int entering, int medoids) {
        float[] to = distance[entering];
        var changes = new double[medoids];
        double forAll = 0;
        for (int i = 0; i < to.length; i++) {
            if (to[i] < nearest[i]) {
                forAll += to[i] - nearest[i];
            } else if (place[i] != FIXED) {
                changes[place[i]] += Math.min(to[i], second[i]) - nearest[i];
            }
        }
        for (int k = 0; k < medoids; k++) {
            changes[k] += forAll;
        }
        return changes;
    }
}
