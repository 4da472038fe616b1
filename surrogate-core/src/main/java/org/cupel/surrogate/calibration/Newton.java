package org.cupel.surrogate.calibration;

/** Newton's method with halved steps, for convex losses that are sums over rows plus a normal prior of unit variance. */
final class Newton {

    private static final int STEPS = 100;
    private static final double ENOUGH = 1e-10;
    private static final double LONGEST_STEP = 2;

    private final double[][] inputs;
    private final double[] prior;
    private final RowLoss rowLoss;

    /**
     * @param inputs [rows][coefficients]
     * @param prior mean of each coefficient
     */
    Newton(double[][] inputs, double[] prior, RowLoss rowLoss) {
        this.inputs = inputs;
        this.prior = prior;
        this.rowLoss = rowLoss;
    }

    /** The loss of one row as a function of its linear predictor. */
    interface RowLoss {

        double value(int row, double predictor);

        /** Minus the first derivative. */
        double descent(int row, double predictor);

        /** The second derivative, ≥ 0. */
        double curvature(int row, double predictor);
    }

    double[] minimum() {
        double[] coefficients = prior.clone();
        double loss = loss(coefficients);
        for (int step = 0; step < STEPS; step++) {
            double[] direction = direction(coefficients);
            double length = Math.min(1, LONGEST_STEP / Math.sqrt(LinearSystem.dot(direction, direction)));
            double[] next = LinearSystem.moved(coefficients, direction, length);
            while (loss(next) > loss && length > ENOUGH) {
                length /= 2;
                next = LinearSystem.moved(coefficients, direction, length);
            }
            double gain = loss - loss(next);
            if (!(gain > ENOUGH)) {
                return coefficients;
            }
            coefficients = next;
            loss -= gain;
        }
        return coefficients;
    }

    private double loss(double[] coefficients) {
        double loss = 0;
        for (int i = 0; i < prior.length; i++) {
            double away = coefficients[i] - prior[i];
            loss += 0.5 * away * away;
        }
        for (int row = 0; row < inputs.length; row++) {
            loss += rowLoss.value(row, LinearSystem.dot(inputs[row], coefficients));
        }
        return loss;
    }

    private double[] direction(double[] coefficients) {
        int n = prior.length;
        double[][] system = new double[n][n + 1];
        for (int i = 0; i < n; i++) {
            system[i][i] = 1;
            system[i][n] = prior[i] - coefficients[i];
        }
        for (int row = 0; row < inputs.length; row++) {
            double predictor = LinearSystem.dot(inputs[row], coefficients);
            LinearSystem.add(system, inputs[row], rowLoss.curvature(row, predictor), rowLoss.descent(row, predictor));
        }
        return LinearSystem.solved(system);
    }
}
