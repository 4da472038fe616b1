package org.cupel.train.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Rows grouped by a value, about as many in each group; equal values stay together. */
final class ValueGroups {

    private static final int GROUPS = 5;

    private ValueGroups() {}

    /** @param rows indices */
    record Group(double low, double high, int[] rows) {

        String label() {
            return low == high ? Words.number(low) : Words.number(low) + " to " + Words.number(high);
        }
    }

    static List<Group> of(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        List<Group> groups = new ArrayList<>();
        double above = Double.NEGATIVE_INFINITY;
        for (int g = 1; g <= GROUPS && sorted.length > 0; g++) {
            double upTo = sorted[Math.max(0, (int) Math.ceil((double) g * sorted.length / GROUPS) - 1)];
            double after = above;
            int[] rows = IntStream.range(0, values.length)
                    .filter(row -> values[row] > after && values[row] <= upTo)
                    .toArray();
            if (rows.length > 0) {
                double low =
                        IntStream.of(rows).mapToDouble(row -> values[row]).min().orElseThrow();
                groups.add(new Group(low, upTo, rows));
                above = upTo;
            }
        }
        return groups;
    }
}
