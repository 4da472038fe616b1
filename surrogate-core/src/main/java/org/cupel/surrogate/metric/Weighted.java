package org.cupel.surrogate.metric;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Means and medians of cases that occur several times each. */
final class Weighted {

    private Weighted() {}

    static double mean(double[] values, int[] times) {
        double sum = 0;
        long cases = 0;
        for (int i = 0; i < values.length; i++) {
            if (times[i] > 0) {
                sum += times[i] * values[i];
                cases += times[i];
            }
        }
        return sum / cases;
    }

    static long count(int[] times) {
        long cases = 0;
        for (int t : times) {
            cases += t;
        }
        return cases;
    }

    /** The middle value, or the mean of the two in the middle. */
    static Resampled median(double[] values) {
        int[] order = order(values);
        return times -> {
            long cases = count(times);
            return cases == 0
                    ? Double.NaN
                    : middle(at(values, order, times, (cases - 1) / 2), at(values, order, times, cases / 2));
        };
    }

    /** The mean of two values, exact where they are equal, infinities included. */
    private static double middle(double low, double high) {
        return low == high ? low : 0.5 * (low + high);
    }

    private static double at(double[] values, int[] order, int[] times, long place) {
        long before = 0;
        for (int index : order) {
            before += times[index];
            if (before > place) {
                return values[index];
            }
        }
        return Double.NaN;
    }

    /** Indices in ascending order of the values. */
    static int[] order(double[] values) {
        return IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> values[i]))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
