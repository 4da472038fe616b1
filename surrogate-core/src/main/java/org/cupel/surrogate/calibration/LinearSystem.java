package org.cupel.surrogate.calibration;

/** Small systems of Newton's method, each row with its right-hand side in the last column. */
final class LinearSystem {

    private LinearSystem() {}

    /** Adds one observation with this curvature and slope. */
    static void add(double[][] system, double[] input, double curvature, double slope) {
        int n = system.length;
        for (int i = 0; i < n; i++) {
            system[i][n] += slope * input[i];
            for (int j = 0; j < n; j++) {
                system[i][j] += curvature * input[i] * input[j];
            }
        }
    }

    /** Gauss elimination without pivoting: a prior makes the systems positive definite. Overwrites its input. */
    static double[] solved(double[][] system) {
        int n = system.length;
        for (int i = 0; i < n; i++) {
            for (int below = i + 1; below < n; below++) {
                double factor = system[below][i] / system[i][i];
                for (int column = i; column <= n; column++) {
                    system[below][column] -= factor * system[i][column];
                }
            }
        }
        double[] solution = new double[n];
        for (int i = n - 1; i >= 0; i--) {
            double sum = system[i][n];
            for (int column = i + 1; column < n; column++) {
                sum -= system[i][column] * solution[column];
            }
            solution[i] = sum / system[i][i];
        }
        return solution;
    }

    static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    static double[] moved(double[] from, double[] direction, double length) {
        double[] moved = from.clone();
        for (int i = 0; i < moved.length; i++) {
            moved[i] += length * direction[i];
        }
        return moved;
    }
}
