package org.cupel.crystal.hull;

import java.util.Arrays;
import java.util.Optional;

/**
 * Walks over the hull from a known facet to the one that contains a composition: the dual simplex method. Each step
 * crosses the edge opposite to the phase with the most negative share; the phase met first behind it takes its place.
 * All facets on the way belong to the hull. Lemke, Nav. Res. Logist. Q. 1, 36 (1954), doi:10.1002/nav.3800010107.
 */
final class FacetWalk {

    private static final double SMALLEST_PIVOT = 1e-9;
    private static final int MOST_STEPS = 200;

    private final double[][] rows;
    private final double[] fractions;
    private final int size;
    private final int[] columns;
    private final double[] inverse;
    private final double[] gaps;
    private final double[] slopes;

    private FacetWalk(Facet from, double[] fractions, double[][] rows, double[] cost) {
        this.rows = rows;
        this.fractions = fractions;
        this.size = rows.length;
        this.columns = from.columns().clone();
        this.inverse = from.inverse();
        this.gaps = new double[cost.length];
        this.slopes = new double[cost.length];
        project(from.prices(), 0, gaps);
        for (int j = 0; j < gaps.length; j++) {
            gaps[j] = Math.max(0, cost[j] - gaps[j]);
        }
    }

    /** The phases of the facet; empty where rounding or a tie without end stops the walk. */
    static Optional<int[]> to(double[] fractions, Facet from, double[][] rows, double[] cost) {
        return new FacetWalk(from, fractions, rows, cost).walk();
    }

    private Optional<int[]> walk() {
        for (int step = 0; step < MOST_STEPS; step++) {
            int leaving = mostNegativeShare();
            if (leaving < 0) {
                return Optional.of(columns);
            }
            project(inverse, leaving * size, slopes);
            int entering = firstMet();
            if (entering < 0) {
                return Optional.empty();
            }
            exchange(leaving, entering);
        }
        return Optional.empty();
    }

    private int mostNegativeShare() {
        int worst = -1;
        double least = Facet.OUTSIDE;
        for (int k = 0; k < size; k++) {
            double share = 0;
            for (int i = 0; i < size; i++) {
                share += inverse[k * size + i] * fractions[i];
            }
            if (share < least) {
                least = share;
                worst = k;
            }
        }
        return worst;
    }

    /** Vector at {@code offset} times every column. */
    private void project(double[] vectors, int offset, double[] result) {
        Arrays.fill(result, 0);
        for (int i = 0; i < size; i++) {
            double factor = vectors[offset + i];
            double[] row = rows[i];
            for (int j = 0; j < result.length; j++) {
                result[j] += factor * row[j];
            }
        }
    }

    private int firstMet() {
        int first = -1;
        double least = Double.MAX_VALUE;
        for (int j = 0; j < gaps.length; j++) {
            if (slopes[j] < -SMALLEST_PIVOT && gaps[j] < -slopes[j] * least) {
                least = gaps[j] / -slopes[j];
                first = j;
            }
        }
        return first;
    }

    private void exchange(int leaving, int entering) {
        double tilt = gaps[entering] / slopes[entering];
        for (int j = 0; j < gaps.length; j++) {
            gaps[j] = Math.max(0, gaps[j] - tilt * slopes[j]);
        }
        columns[leaving] = entering;
        for (int i = 0; i < size; i++) {
            inverse[leaving * size + i] /= slopes[entering];
        }
        double[] column = new double[size];
        Arrays.setAll(column, i -> rows[i][entering]);
        for (int k = 0; k < size; k++) {
            if (k != leaving) {
                eliminate(k, leaving, column);
            }
        }
    }

    private void eliminate(int k, int leaving, double[] column) {
        double factor = 0;
        for (int i = 0; i < size; i++) {
            factor += inverse[k * size + i] * column[i];
        }
        for (int i = 0; i < size; i++) {
            inverse[k * size + i] -= factor * inverse[leaving * size + i];
        }
    }
}
