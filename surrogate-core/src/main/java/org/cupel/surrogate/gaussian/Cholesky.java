package org.cupel.surrogate.gaussian;

/** Lower triangular factors of small symmetric positive definite matrices, row by row. */
public final class Cholesky {

    private Cholesky() {}

    /** L with L Lᵀ = a; a diagonal that rounding made too small is lifted to the floor. */
    public static double[][] factor(double[][] a, double floor) {
        int n = a.length;
        double[][] lower = new double[n][];
        for (int i = 0; i < n; i++) {
            double[] row = new double[i + 1];
            for (int j = 0; j < i; j++) {
                row[j] = (a[i][j] - dot(row, lower[j], j)) / lower[j][j];
            }
            row[i] = Math.sqrt(Math.max(floor, a[i][i] - dot(row, row, i)));
            lower[i] = row;
        }
        return lower;
    }

    public static double[] forward(double[][] lower, double[] b) {
        double[] x = new double[b.length];
        for (int i = 0; i < b.length; i++) {
            x[i] = (b[i] - dot(lower[i], x, i)) / lower[i][i];
        }
        return x;
    }

    public static double[] backward(double[][] lower, double[] b) {
        double[] x = b.clone();
        for (int i = b.length - 1; i >= 0; i--) {
            x[i] /= lower[i][i];
            for (int j = 0; j < i; j++) {
                x[j] -= lower[i][j] * x[i];
            }
        }
        return x;
    }

    /** The inverse of L, lower triangular. */
    private static double[][] inverseFactor(double[][] lower) {
        int n = lower.length;
        double[][] rows = new double[n][];
        for (int i = 0; i < n; i++) {
            rows[i] = new double[i + 1];
            rows[i][i] = 1 / lower[i][i];
            for (int k = 0; k < i; k++) {
                double weight = lower[i][k] / lower[i][i];
                for (int j = 0; j <= k; j++) {
                    rows[i][j] -= weight * rows[k][j];
                }
            }
        }
        return rows;
    }

    /** The diagonal of the inverse of L Lᵀ. */
    static double[] inverseDiagonal(double[][] lower) {
        double[] diagonal = new double[lower.length];
        for (double[] row : inverseFactor(lower)) {
            for (int j = 0; j < row.length; j++) {
                diagonal[j] += row[j] * row[j];
            }
        }
        return diagonal;
    }

    /** The inverse of L Lᵀ, full. */
    static double[][] inverse(double[][] lower) {
        int n = lower.length;
        double[][] rows = inverseFactor(lower);
        double[][] inverse = new double[n][n];
        for (int k = 0; k < n; k++) {
            for (int i = 0; i <= k; i++) {
                double weight = rows[k][i];
                for (int j = 0; j <= i; j++) {
                    inverse[i][j] += weight * rows[k][j];
                }
            }
        }
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                inverse[i][j] = inverse[j][i];
            }
        }
        return inverse;
    }

    static double dot(double[] first, double[] second, int length) {
        double sum = 0;
        for (int k = 0; k < length; k++) {
            sum += first[k] * second[k];
        }
        return sum;
    }
}
