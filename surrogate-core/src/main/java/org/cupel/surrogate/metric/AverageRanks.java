package org.cupel.surrogate.metric;

/** Ranks from 1 of cases that occur several times each; equal values share the average of their places. */
final class AverageRanks {

    private final double[] values;
    private final int[] order;

    AverageRanks(double[] values) {
        this.values = values;
        this.order = Weighted.order(values);
    }

    /** @return [n]; of a case that does not occur, anything */
    double[] of(int[] times) {
        var ranks = new double[values.length];
        long before = 0;
        for (int start = 0; start < order.length; ) {
            int end = start;
            long tied = 0;
            while (end < order.length && values[order[end]] == values[order[start]]) {
                tied += times[order[end++]];
            }
            for (int i = start; i < end; i++) {
                ranks[order[i]] = before + 0.5 * (1 + tied);
            }
            before += tied;
            start = end;
        }
        return ranks;
    }
}
