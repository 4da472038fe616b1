package org.cupel.surrogate.drift;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.cupel.surrogate.split.FeatureScaling;

/**
 * How far two clouds of feature vectors are apart: 2 E|X − Y| − E|X − X′| − E|Y − Y′| over standardised features, 0 for
 * equal distributions only (Székely and Rizzo 2013, doi:10.1016/j.jspi.2013.03.018).
 *
 * @param value ≥ 0 but for rounding
 * @param p share of 999 exchanges of the two sides' members that are at least as far apart, the observed one counted
 * @param n reference vectors that were compared
 * @param m current vectors that were compared
 */
public record EnergyDistance(double value, double p, int n, int m) {

    /** Of a larger side this many are drawn, since cost grows with the square. */
    public static final int MOST_PER_SIDE = 400;

    private static final int PERMUTATIONS = 999;
    private static final double ROUNDING = 1e-12;

    /**
     * About a second for the most that are compared.
     *
     * @param reference [n][d], finite
     * @param current [m][d], finite
     * @param seed the same one gives the same p
     * @throws IllegalArgumentException when a side has fewer than two vectors, or one of another length
     */
    public static EnergyDistance of(double[][] reference, double[][] current, long seed) {
        if (reference.length < 2 || current.length < 2) {
            throw new IllegalArgumentException(reference.length + " reference and " + current.length
                    + " current vectors. Give at least two of each.");
        }
        var random = new SplittableRandom(seed);
        double[][] before = some(reference, random);
        double[][] now = some(current, random);
        double[][] distance = distances(
                Stream.concat(Arrays.stream(before), Arrays.stream(now)).toArray(double[][]::new));
        var order = new int[distance.length];
        Arrays.setAll(order, i -> i);
        double observed = between(distance, order, before.length);
        int asFar = 1;
        for (int permutation = 0; permutation < PERMUTATIONS; permutation++) {
            shuffle(order, random);
            asFar += between(distance, order, before.length) >= observed - ROUNDING ? 1 : 0;
        }
        return new EnergyDistance(observed, asFar / (PERMUTATIONS + 1.0), before.length, now.length);
    }

    private static double[][] some(double[][] rows, SplittableRandom random) {
        if (rows.length <= MOST_PER_SIDE) {
            return rows;
        }
        var order = new int[rows.length];
        Arrays.setAll(order, i -> i);
        shuffle(order, random);
        return Arrays.stream(order, 0, MOST_PER_SIDE).mapToObj(i -> rows[i]).toArray(double[][]::new);
    }

    private static double[][] distances(double[][] rows) {
        var scaling = FeatureScaling.Standardised.of(rows);
        double[][] scaled = Arrays.stream(rows).map(scaling::apply).toArray(double[][]::new);
        var distance = new double[rows.length][rows.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < i; j++) {
                distance[i][j] = distance(scaled[i], scaled[j]);
                distance[j][i] = distance[i][j];
            }
        }
        return distance;
    }

    private static double distance(double[] first, double[] second) {
        double sum = 0;
        for (int c = 0; c < first.length; c++) {
            sum += (first[c] - second[c]) * (first[c] - second[c]);
        }
        return Math.sqrt(sum);
    }

    /** The distance of the first n in an order from the others. */
    private static double between(double[][] distance, int[] order, int n) {
        int m = order.length - n;
        double within = 0;
        double among = 0;
        double across = 0;
        for (int i = 0; i < order.length; i++) {
            double[] row = distance[order[i]];
            for (int j = 0; j < i; j++) {
                double d = row[order[j]];
                if (i < n) {
                    within += d;
                } else if (j >= n) {
                    among += d;
                } else {
                    across += d;
                }
            }
        }
        return 2 * across / ((double) n * m) - 2 * within / ((double) n * n) - 2 * among / ((double) m * m);
    }

    private static void shuffle(int[] order, SplittableRandom random) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int moved = order[i];
            order[i] = order[j];
            order[j] = moved;
        }
    }
}
