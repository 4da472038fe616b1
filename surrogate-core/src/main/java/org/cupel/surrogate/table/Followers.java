package org.cupel.surrogate.table;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Columns that rise or fall with an answer: the answer in another unit, its rank, a score made of it. */
final class Followers {

    /** A measured property that tells another one so well would leave nothing to search for. */
    private static final double CLOSE = 0.995;

    private static final int FEWEST_ROWS = 20;

    private final Table table;
    private final Collection<Integer> goal;

    Followers(Table table, Collection<Integer> goal) {
        this.table = table;
        this.goal = goal;
    }

    /** The name of the answer that a column of numbers follows, or null. */
    String followed(int column) {
        double[] own = table.numbers(column);
        for (int answer : goal) {
            if (Math.abs(rankCorrelation(own, table.numbers(answer))) >= CLOSE) {
                return table.names().get(answer);
            }
        }
        return null;
    }

    /** Spearman's, over rows that have both; 0 where there are few. */
    private static double rankCorrelation(double[] first, double[] second) {
        int[] both = IntStream.range(0, first.length)
                .filter(i -> Double.isFinite(first[i]) && Double.isFinite(second[i]))
                .toArray();
        if (both.length < FEWEST_ROWS) {
            return 0;
        }
        return correlation(
                ranks(Arrays.stream(both).mapToDouble(i -> first[i]).toArray()),
                ranks(Arrays.stream(both).mapToDouble(i -> second[i]).toArray()));
    }

    /** Equal values share the mean of their ranks. */
    private static double[] ranks(double[] values) {
        Integer[] order = IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> values[i]))
                .toArray(Integer[]::new);
        double[] ranks = new double[values.length];
        for (int from = 0; from < order.length; ) {
            int to = from + 1;
            while (to < order.length && values[order[to]] == values[order[from]]) {
                to++;
            }
            for (int k = from; k < to; k++) {
                ranks[order[k]] = (from + to - 1) / 2.0;
            }
            from = to;
        }
        return ranks;
    }

    private static double correlation(double[] first, double[] second) {
        double mean = (first.length - 1) / 2.0;
        double product = 0;
        double own = 0;
        double other = 0;
        for (int i = 0; i < first.length; i++) {
            product += (first[i] - mean) * (second[i] - mean);
            own += (first[i] - mean) * (first[i] - mean);
            other += (second[i] - mean) * (second[i] - mean);
        }
        return own == 0 || other == 0 ? 0 : product / Math.sqrt(own * other);
    }
}
