package org.cupel.surrogate.backtest;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * An exact value that many results have, such as a band gap of 0. Properties that have one in the very same rows share it.
 *
 * @param values [properties] the exact value; NaN for a property without
 */
record Spike(double[] values) {

    /** Fewer of the results are no spike. */
    private static final double LEAST_SHARE = 0.2;

    /** Fewer results on either side are not enough to learn from. */
    private static final int LEAST_ROWS = 10;

    private record Largest(int property, double value, int rows) {}

    /**
     * The one with the most rows; none when it has less than a fifth of them, or too few are left beside it.
     *
     * @param results [properties][n]
     */
    static Spike of(double[][] results) {
        double[] values = new double[results.length];
        Arrays.fill(values, Double.NaN);
        int n = results[0].length;
        Largest largest = largest(results);
        if (largest.rows >= LEAST_ROWS && largest.rows >= LEAST_SHARE * n && n - largest.rows >= LEAST_ROWS) {
            double[] own = results[largest.property];
            Arrays.setAll(values, p -> shared(results[p], i -> own[i] == largest.value));
        }
        return new Spike(values);
    }

    private static Largest largest(double[][] results) {
        var largest = new Largest(0, 0, 0);
        for (int p = 0; p < results.length; p++) {
            Map<Double, Integer> counts = new HashMap<>();
            for (double result : results[p]) {
                int count = counts.merge(result + 0.0, 1, Integer::sum);
                largest = count > largest.rows ? new Largest(p, result, count) : largest;
            }
        }
        return largest;
    }

    /** The value that results have in these rows, all of them, and in no other; NaN when there is none. */
    private static double shared(double[] results, IntPredicate at) {
        double value = results[
                IntStream.range(0, results.length).filter(at).findFirst().orElseThrow()];
        boolean same = IntStream.range(0, results.length).allMatch(i -> at.test(i) == (results[i] == value));
        return same ? value : Double.NaN;
    }

    boolean isNone() {
        return Arrays.stream(values).allMatch(Double::isNaN);
    }

    boolean has(int property) {
        return !Double.isNaN(values[property]);
    }

    /** [n] for results as given to {@link #of}, which are at it; none is where there is no spike. */
    boolean[] at(double[][] results) {
        boolean[] at = new boolean[results[0].length];
        for (int p = 0; p < values.length; p++) {
            for (int i = 0; i < at.length; i++) {
                at[i] |= results[p][i] == values[p];
            }
        }
        return at;
    }

    boolean isSameAs(Spike other) {
        return Arrays.equals(values, other.values);
    }
}
