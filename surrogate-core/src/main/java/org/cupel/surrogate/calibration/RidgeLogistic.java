package org.cupel.surrogate.calibration;

/**
 * Logistic regression with a normal prior around given coefficients: with few rows they stay at the prior.
 *
 * @param outcomes [rows]
 */
record RidgeLogistic(boolean[] outcomes) implements Newton.RowLoss {

    /** @param inputs [rows][coefficients] */
    static double[] fit(double[][] inputs, boolean[] outcomes, double[] prior) {
        return new Newton(inputs, prior, new RidgeLogistic(outcomes)).minimum();
    }

    @Override
    public double value(int row, double predictor) {
        double against = outcomes[row] ? -predictor : predictor;
        return against > 0 ? against + Math.log1p(Math.exp(-against)) : Math.log1p(Math.exp(against));
    }

    @Override
    public double descent(int row, double predictor) {
        return (outcomes[row] ? 1 : 0) - probability(predictor);
    }

    @Override
    public double curvature(int row, double predictor) {
        double p = probability(predictor);
        return p * (1 - p);
    }

    private static double probability(double predictor) {
        return 1 / (1 + Math.exp(-predictor));
    }
}
