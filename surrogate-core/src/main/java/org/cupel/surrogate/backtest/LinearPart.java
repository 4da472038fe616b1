package org.cupel.surrogate.backtest;

import java.util.Arrays;

/**
 * What of a property is a linear function of others.
 *
 * @param slopes [others]
 * @param rest [n] what is left
 */
record LinearPart(double[] slopes, double[] rest) {

    /** Keeps the slopes of properties finite that say the same. */
    private static final double RIDGE = 1e-3;

    /** By ridge regression on standardised columns. */
    static LinearPart of(double[][] others, double[] values) {
        int m = others.length;
        Spread[] spreads = Arrays.stream(others).map(Spread::of).toArray(Spread[]::new);
        double mean = Spread.of(values).mean();
        double[][] normal = new double[m][m];
        double[] right = new double[m];
        for (int a = 0; a < m; a++) {
            for (int b = 0; b <= a; b++) {
                normal[a][b] = normal[b][a] = product(others[a], spreads[a], others[b], spreads[b]);
            }
            normal[a][a] += RIDGE * values.length;
            right[a] = product(others[a], spreads[a], values, new Spread(mean, 1));
        }
        double[] slopes = solve(normal, right);
        for (int a = 0; a < m; a++) {
            slopes[a] /= deviation(spreads[a]);
        }
        return new LinearPart(slopes, rest(others, values, slopes));
    }

    private static double[] rest(double[][] others, double[] values, double[] slopes) {
        double[] rest = values.clone();
        for (int a = 0; a < slopes.length; a++) {
            for (int i = 0; i < rest.length; i++) {
                rest[i] -= slopes[a] * others[a][i];
            }
        }
        return rest;
    }

    private static double deviation(Spread spread) {
        return Math.max(1e-12, spread.deviation());
    }

    private static double product(double[] first, Spread one, double[] second, Spread other) {
        double sum = 0;
        for (int i = 0; i < first.length; i++) {
            sum += (first[i] - one.mean()) / deviation(one) * (second[i] - other.mean()) / deviation(other);
        }
        return sum;
    }

    /** Elimination without exchange: the ridge keeps every pivot positive. */
    private static double[] solve(double[][] matrix, double[] right) {
        double[] x = right.clone();
        int m = x.length;
        for (int k = 0; k < m; k++) {
            for (int i = k + 1; i < m; i++) {
                double factor = matrix[i][k] / matrix[k][k];
                for (int j = k; j < m; j++) {
                    matrix[i][j] -= factor * matrix[k][j];
                }
                x[i] -= factor * x[k];
            }
        }
        for (int k = m - 1; k >= 0; k--) {
            for (int j = k + 1; j < m; j++) {
                x[k] -= matrix[k][j] * x[j];
            }
            x[k] /= matrix[k][k];
        }
        return x;
    }
}
