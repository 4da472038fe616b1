package org.cupel.train.figure;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Rows in the order in which a model would have them tested, lowest first.
 *
 * @param predicted [n]
 * @param stable [n] whether testing finds something
 */
public record Ranking(String name, double[] predicted, boolean[] stable) {

    private static final int MOST_POINTS = 400;

    public Ranking {
        Columns.requireSameLength("predicted", predicted.length, "stable", stable.length);
        Columns.requireFinite("predicted value", predicted);
    }

    int n() {
        return stable.length;
    }

    int hits() {
        return (int) IntStream.range(0, n()).filter(row -> stable[row]).count();
    }

    /**
     * Share found against share tested. Equal predictions are tested in any order, so the curve runs straight through
     * them.
     *
     * @return [tested, found][points], from 0 to 1; empty when there is nothing to find
     */
    double[][] curve() {
        int hits = hits();
        if (hits == 0) {
            return new double[2][0];
        }
        double[] found = found();
        int points = Math.min(MOST_POINTS, n());
        double[][] curve = new double[2][points + 1];
        for (int p = 1; p <= points; p++) {
            int tested = (int) ((long) p * n() / points);
            curve[0][p] = (double) tested / n();
            curve[1][p] = found[tested] / hits;
        }
        return curve;
    }

    /** [n + 1] expected after each test. */
    private double[] found() {
        int[] order = IntStream.range(0, n())
                .boxed()
                .sorted(Comparator.comparingDouble(row -> predicted[row]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] found = new double[n() + 1];
        int from = 0;
        while (from < n()) {
            int to = from;
            int hits = 0;
            while (to < n() && predicted[order[to]] == predicted[order[from]]) {
                hits += stable[order[to]] ? 1 : 0;
                to++;
            }
            for (int i = from; i < to; i++) {
                found[i + 1] = found[from] + (double) hits * (i + 1 - from) / (to - from);
            }
            from = to;
        }
        return found;
    }

    /** Expected share found when so large a share is tested. */
    double foundAt(double share) {
        int hits = hits();
        return hits == 0 ? Double.NaN : found()[(int) Math.ceil(share * n())] / hits;
    }
}
