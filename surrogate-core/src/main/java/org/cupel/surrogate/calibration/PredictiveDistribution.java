package org.cupel.surrogate.calibration;

import java.util.List;

/**
 * A conformal predictive distribution: the value below which the truth lies with each probability, from nested conformal
 * intervals. An interval of miscoverage α ends at the quantiles α/2 and 1 − α/2.
 *
 * <p>Between them and beyond, the normal score of the probability runs straight: smooth, without ties, and exactly normal
 * where the errors are.
 *
 * @see <a href="https://proceedings.mlr.press/v60/vovk17a.html">Vovk et al. 2017, nonparametric predictive distributions
 *     based on conformal prediction</a>
 */
public final class PredictiveDistribution {

    private final double[] values;
    private final double[] scores;

    private PredictiveDistribution(double[] values, double[] scores) {
        this.values = values;
        this.scores = scores;
    }

    /** @param levels nested intervals in ascending order of miscoverage, at least one of them limited */
    static PredictiveDistribution of(List<LevelInterval> levels) {
        List<LevelInterval> limited =
                levels.stream().filter(level -> level.interval().limited()).toList();
        int n = limited.size();
        double[] values = new double[2 * n];
        double[] scores = new double[2 * n];
        for (int i = 0; i < n; i++) {
            LevelInterval level = limited.get(i);
            scores[i] = Probit.of(level.miscoverage() / 2);
            scores[2 * n - 1 - i] = -scores[i];
            values[i] = level.interval().low();
            values[2 * n - 1 - i] = level.interval().high();
        }
        for (int i = 1; i < 2 * n; i++) {
            values[i] = Math.max(values[i], values[i - 1]);
        }
        return new PredictiveDistribution(values, scores);
    }

    /** Probability of a truth below {@code value}, between 0 and 1. */
    public double below(double value) {
        return Probit.inverse(scoreBelow(value));
    }

    /** The value below which the truth lies with this probability, between 0 and 1 exclusive. */
    public double quantile(double probability) {
        double score = Probit.of(probability);
        int last = scores.length - 1;
        if (score <= scores[0]) {
            return values[0] + (score - scores[0]) * unit(0);
        }
        if (score >= scores[last]) {
            return values[last] + (score - scores[last]) * unit(last);
        }
        int right = 1;
        while (scores[right] < score) {
            right++;
        }
        return line(score, scores, values, right);
    }

    /** The standard deviation of the normal distribution whose central interval of this miscoverage is as wide. */
    public double sigma(double miscoverage) {
        double wide = quantile(1 - miscoverage / 2) - quantile(miscoverage / 2);
        return wide / (-2 * Probit.of(miscoverage / 2));
    }

    private double scoreBelow(double value) {
        int last = values.length - 1;
        if (value <= values[0]) {
            return unit(0) > 0 || value == values[0]
                    ? scores[0] + ratio(value - values[0], unit(0))
                    : Double.NEGATIVE_INFINITY;
        }
        if (value > values[last]) {
            return unit(last) > 0 ? scores[last] + ratio(value - values[last], unit(last)) : Double.POSITIVE_INFINITY;
        }
        int right = 1;
        while (values[right] < value) {
            right++;
        }
        return line(value, values, scores, right);
    }

    private static double ratio(double distance, double unit) {
        return distance == 0 ? 0 : distance / unit;
    }

    /** Value per normal score between the middle and an outermost knot: how the tail beyond that knot goes on. */
    private double unit(int outermost) {
        int half = values.length / 2;
        double middle = 0.5 * (values[half - 1] + values[half]);
        return (values[outermost] - middle) / scores[outermost];
    }

    private static double line(double x, double[] xs, double[] ys, int right) {
        double share = (x - xs[right - 1]) / (xs[right] - xs[right - 1]);
        return ys[right - 1] + share * (ys[right] - ys[right - 1]);
    }
}
