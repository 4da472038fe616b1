package org.cupel.surrogate.calibration;

/**
 * A probability from a score: log odds are a line in it, which with few rows stays near odds of e to the score.
 *
 * @see <a href="https://doi.org/10.1007/s10994-007-5018-6">Platt's scaling, as in Lin, Lin and Weng 2007</a>
 */
public record PlattScaling(double intercept, double slope) {

    private static final double[] PRIOR = {0, 1};

    /**
     * @param scores [n] finite, of rows that the one who scored them had not learnt from
     * @param outcomes [n]
     */
    public static PlattScaling fit(double[] scores, boolean[] outcomes) {
        double[][] inputs = new double[scores.length][];
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = new double[] {1, scores[i]};
        }
        double[] line = RidgeLogistic.fit(inputs, outcomes, PRIOR);
        return new PlattScaling(line[0], line[1]);
    }

    public double probability(double score) {
        return 1 / (1 + Math.exp(-intercept - slope * score));
    }
}
