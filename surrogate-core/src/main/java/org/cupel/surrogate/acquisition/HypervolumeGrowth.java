package org.cupel.surrogate.acquisition;

import java.util.List;

/** The expected growth of the volume by one candidate; keeps scratch space, so one per thread. */
final class HypervolumeGrowth {

    /** Sums below it may have lost terms to underflow, and are worked out by logarithms. */
    private static final double SAFE = 1e-200;

    /** Deviations above the mean beyond which nothing is left of an expected improvement but the distance. */
    private static final double FAR = 9;

    /** Deviations below the mean where a density is still a number. */
    private static final double UNDERFLOW = -38;

    private final BoxGrid grid;
    private final double[][] expected;
    private final double[][] logExpected;
    private final double[][] beyond;
    private final double[] terms;

    HypervolumeGrowth(BoxGrid grid) {
        this.grid = grid;
        int objectives = grid.edges().length;
        expected = new double[objectives][];
        logExpected = new double[objectives][];
        beyond = new double[objectives][];
        for (int j = 0; j < objectives; j++) {
            expected[j] = new double[grid.edges()[j].length];
            logExpected[j] = new double[grid.edges()[j].length];
            beyond[j] = new double[grid.edges()[j].length];
        }
        terms = new double[grid.low().length];
    }

    double log(List<PropertyColumn> columns, int candidate) {
        for (int j = 0; j < expected.length; j++) {
            prepare(j, columns.get(j), candidate);
        }
        double sum = 0;
        for (int box = 0; box < terms.length; box++) {
            double product = 1;
            for (int j = 0; j < expected.length; j++) {
                product *= gain(j, grid.low()[box][j], grid.high()[box][j]);
            }
            sum += product;
        }
        return sum > SAFE && sum < 1 / SAFE ? Math.log(sum) : byLogarithms(columns, candidate);
    }

    /**
     * Expected improvement below each edge; above the mean also what is left of it after the distance to the mean, which is
     * far smaller and not lost in differences.
     */
    private void prepare(int j, PropertyColumn column, int candidate) {
        double[] edges = grid.edges()[j];
        double sigma = column.spread(candidate);
        for (int e = 1; e < edges.length; e++) {
            double z = column.standardised(candidate, edges[e]);
            if (z > 0) {
                beyond[j][e] = z < FAR ? sigma * NormalTail.expectedImprovement(-z) : 0;
                expected[j][e] = edges[e] - column.mean()[candidate] + beyond[j][e];
            } else {
                beyond[j][e] = Double.NaN;
                expected[j][e] = z > UNDERFLOW ? sigma * NormalTail.expectedImprovement(z) : 0;
            }
        }
        beyond[j][0] = Double.NaN;
        expected[j][0] = 0;
    }

    private void prepareLogarithms(int j, PropertyColumn column, int candidate) {
        double[] edges = grid.edges()[j];
        double logSigma = Math.log(column.spread(candidate));
        logExpected[j][0] = Double.NEGATIVE_INFINITY;
        for (int e = 1; e < edges.length; e++) {
            logExpected[j][e] = logSigma + NormalTail.logExpectedImprovement(column.standardised(candidate, edges[e]));
        }
    }

    private double gain(int j, int low, int high) {
        if (beyond[j][low] >= 0) {
            return grid.edges()[j][high] - grid.edges()[j][low] + (beyond[j][high] - beyond[j][low]);
        }
        return expected[j][high] - expected[j][low];
    }

    private double byLogarithms(List<PropertyColumn> columns, int candidate) {
        for (int j = 0; j < expected.length; j++) {
            prepareLogarithms(j, columns.get(j), candidate);
        }
        double largest = Double.NEGATIVE_INFINITY;
        for (int box = 0; box < terms.length; box++) {
            terms[box] = 0;
            for (int j = 0; j < expected.length; j++) {
                terms[box] += logGain(j, grid.low()[box][j], grid.high()[box][j]);
            }
            largest = Math.max(largest, terms[box]);
        }
        double sum = 0;
        for (double term : terms) {
            sum += Math.exp(term - largest);
        }
        return largest + Math.log(sum);
    }

    private double logGain(int j, int low, int high) {
        double gain = gain(j, low, high);
        if (gain > SAFE) {
            return Math.log(gain);
        }
        return logExpected[j][high] + NormalTail.log1mexp(logExpected[j][low] - logExpected[j][high]);
    }
}
