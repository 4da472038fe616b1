package org.cupel.crystal.match;

import java.util.Arrays;

/**
 * The cheapest one-to-one assignment of n rows to n columns: the Hungarian algorithm by shortest augmenting paths, of
 * cost n³. Jonker and Volgenant, Computing 38, 325 (1987).
 */
final class Assignment {

    private Assignment() {}

    /**
     * @param cost [n · n], row by row, finite
     * @return [n], the column of each row
     */
    static int[] cheapest(double[] cost, int n) {
        double[] rowPrice = new double[n + 1];
        double[] columnPrice = new double[n + 1];
        int[] rowOf = new int[n + 1];
        for (int row = 1; row <= n; row++) {
            augment(cost, n, row, rowPrice, columnPrice, rowOf);
        }
        int[] columnOf = new int[n];
        for (int column = 1; column <= n; column++) {
            columnOf[rowOf[column] - 1] = column - 1;
        }
        return columnOf;
    }

    private static void augment(double[] cost, int n, int row, double[] u, double[] v, int[] rowOf) {
        double[] slack = new double[n + 1];
        int[] way = new int[n + 1];
        boolean[] used = new boolean[n + 1];
        Arrays.fill(slack, Double.POSITIVE_INFINITY);
        rowOf[0] = row;
        int column = 0;
        do {
            used[column] = true;
            int from = rowOf[column];
            int next = 0;
            double delta = Double.POSITIVE_INFINITY;
            for (int j = 1; j <= n; j++) {
                if (!used[j]) {
                    double reduced = cost[(from - 1) * n + j - 1] - u[from] - v[j];
                    if (reduced < slack[j]) {
                        slack[j] = reduced;
                        way[j] = column;
                    }
                    if (slack[j] < delta) {
                        delta = slack[j];
                        next = j;
                    }
                }
            }
            shiftPrices(delta, used, rowOf, u, v, slack);
            column = next;
        } while (rowOf[column] != 0);
        while (column != 0) {
            rowOf[column] = rowOf[way[column]];
            column = way[column];
        }
    }

    private static void shiftPrices(double delta, boolean[] used, int[] rowOf, double[] u, double[] v, double[] slack) {
        for (int j = 0; j < used.length; j++) {
            if (used[j]) {
                u[rowOf[j]] += delta;
                v[j] -= delta;
            } else {
                slack[j] -= delta;
            }
        }
    }
}
