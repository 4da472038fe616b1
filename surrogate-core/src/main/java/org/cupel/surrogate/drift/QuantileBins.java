package org.cupel.surrogate.drift;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Bins that hold about equally many values of a reference. Equal values stay in one bin; the outer bins are open, and a
 * lump at either end has an open bin beyond it, so that values leaving it are seen.
 */
final class QuantileBins {

    private final double[] upper;

    /** @param upper [b − 1] inclusive upper ends, ascending; the last bin has none */
    private QuantileBins(double[] upper) {
        this.upper = upper;
    }

    static QuantileBins of(double[] reference, int bins) {
        double[] sorted = reference.clone();
        Arrays.sort(sorted);
        List<Double> ends = new ArrayList<>();
        int start = 0;
        for (int at = 0; at < sorted.length; at++) {
            boolean last = at + 1 == sorted.length;
            boolean tied = !last && sorted[at + 1] == sorted[at];
            boolean enough = (at + 1L) * bins / sorted.length > (long) start * bins / sorted.length;
            if (!tied && (enough || last)) {
                boolean lump = sorted[start] == sorted[at];
                if (ends.isEmpty() && lump) {
                    ends.add(Math.nextDown(sorted[at]));
                }
                if (!last || lump) {
                    ends.add(sorted[at]);
                }
                start = at + 1;
            }
        }
        return new QuantileBins(ends.stream().mapToDouble(Double::doubleValue).toArray());
    }

    int count() {
        return upper.length + 1;
    }

    int[] counts(double[] values) {
        var counts = new int[count()];
        for (double value : values) {
            int place = Arrays.binarySearch(upper, value);
            counts[place >= 0 ? place : -place - 1]++;
        }
        return counts;
    }
}
