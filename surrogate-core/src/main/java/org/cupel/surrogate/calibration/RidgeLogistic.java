package org.cupel.surrogate.calibration;

/**
 * Logistic regression with a normal prior around given coefficients, by Newton's method: with few rows the coefficients
 * stay at the prior.
 */
final class RidgeLogistic {

    private static final int STEPS = 100;
    private static final double ENOUGH = 1e-10;

    private RidgeLogistic() {}

    /**
     * @param inputs [rows][coefficients]
     * @param outcomes [rows]
     * @param prior mean of each coefficient, unit variance
     */
    static double[] fit(double[][] inputs, boolean[] outcomes, double[] prior) {
        double[] coefficients = prior.clone();
        double loss = loss(inputs, outcomes, prior, coefficients);
        for (int step = 0; step < STEPS; step++) {
            double[] direction = direction(inputs, outcomes, prior, coefficients);
            double length = 1;
            double[] next = moved(coefficients, direction, length);
            double nextLoss = loss(inputs, outcomes, prior, next);
            while (nextLoss > loss && length > ENOUGH) {
                length /= 2;
                next = moved(coefficients, direction, length);
                nextLoss = loss(inputs, outcomes, prior, next);
            }
            if (!(loss - nextLoss > ENOUGH)) {
                return coefficients;
            }
            coefficients = next;
            loss = nextLoss;
        }
        return coefficients;
    }

    static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    private static double loss(double[][] inputs, boolean[] outcomes, double[] prior, double[] coefficients) {
        double loss = 0;
        for (int i = 0; i < prior.length; i++) {
            double away = coefficients[i] - prior[i];
            loss += 0.5 * away * away;
        }
        for (int row = 0; row < inputs.length; row++) {
            double signed = (outcomes[row] ? -1 : 1) * dot(inputs[row], coefficients);
            loss += signed > 0 ? signed + Math.log1p(Math.exp(-signed)) : Math.log1p(Math.exp(signed));
        }
        return loss;
    }

    private static double[] direction(double[][] inputs, boolean[] outcomes, double[] prior, double[] coefficients) {
        int n = prior.length;
        double[][] system = new double[n][n + 1];
        for (int i = 0; i < n; i++) {
            system[i][i] = 1;
            system[i][n] = prior[i] - coefficients[i];
        }
        for (int row = 0; row < inputs.length; row++) {
            double p = 1 / (1 + Math.exp(-dot(inputs[row], coefficients)));
            double residual = (outcomes[row] ? 1 : 0) - p;
            for (int i = 0; i < n; i++) {
                system[i][n] += residual * inputs[row][i];
                for (int j = 0; j < n; j++) {
                    system[i][j] += p * (1 - p) * inputs[row][i] * inputs[row][j];
                }
            }
        }
        return solved(system);
    }

    /** Gauss elimination without pivoting: the prior makes the system positive definite. */
    private static double[] solved(double[][] system) {
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

    private static double[] moved(double[] from, double[] direction, double length) {
        double[] moved = from.clone();
        for (int i = 0; i < moved.length; i++) {
            moved[i] += length * direction[i];
        }
        return moved;
    }
}
