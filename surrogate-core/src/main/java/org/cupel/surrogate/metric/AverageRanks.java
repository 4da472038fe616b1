package org.cupel.surrogate.metric;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Ranks from 1; equal values share the average of their places. */
final class AverageRanks {

    private AverageRanks() {}

    static double[] of(double[] values) {
        int[] order = IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> values[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        var ranks = new double[values.length];
        for (int start = 0; start < order.length; ) {
            int end = start + 1;
            while (end < order.length && values[order[end]] == values[order[start]]) {
                end++;
            }
            for (int i = start; i < end; i++) {
                ranks[order[i]] = 0.5 * (start + 1 + end);
            }
            start = end;
        }
        return ranks;
    }
}
