package org.cupel.surrogate.metric;

import java.util.Arrays;
import org.apache.commons.numbers.gamma.Erf;

/**
 * The continuous ranked probability score: the distance of a predicted distribution from what happened, in the
 * property's unit; lower is better, and of a distribution without spread it is the absolute error (Gneiting and Raftery
 * 2007, doi:10.1198/016214506000001437).
 */
public final class Crps {

    private static final double ONE_OVER_SQRT_PI = 1 / Math.sqrt(Math.PI);

    private Crps() {}

    /**
     * Of a normal distribution, in closed form.
     *
     * @param sigma standard deviation, ≥ 0
     */
    public static double gaussian(double mean, double sigma, double truth) {
        if (sigma == 0) {
            return Math.abs(truth - mean);
        }
        double z = (truth - mean) / sigma;
        double density = Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);
        return sigma * (z * Erf.value(z / Math.sqrt(2)) + 2 * density - ONE_OVER_SQRT_PI);
    }

    /**
     * Of a few quantiles: twice the mean pinball loss, which tends to the CRPS as the levels fill 0 to 1 evenly and with
     * 10, 50 and 90 % is the weighted interval score (Bracher et al. 2021, doi:10.1371/journal.pcbi.1008618). Compare it
     * with the same levels only.
     *
     * @param levels [q] within 0 and 1
     * @param quantiles [q] in the same order
     */
    public static double quantiles(double[] levels, double[] quantiles, double truth) {
        Columns.requireSameLength("levels", levels.length, "quantiles", quantiles.length);
        double sum = 0;
        for (int q = 0; q < levels.length; q++) {
            Pinball.requireLevel(levels[q]);
            sum += 2 * Pinball.loss(levels[q], quantiles[q], truth);
        }
        return sum / levels.length;
    }

    /** Of the distribution that samples stand for, each with the same weight: E|X − y| − E|X − X′|/2. */
    public static double ensemble(double[] samples, double truth) {
        double[] sorted = samples.clone();
        Arrays.sort(sorted);
        int m = sorted.length;
        double distance = 0;
        double spread = 0;
        for (int i = 0; i < m; i++) {
            distance += Math.abs(sorted[i] - truth);
            spread += (2 * i + 1 - m) * sorted[i];
        }
        return distance / m - spread / ((double) m * m);
    }

    /**
     * The mean of {@link #gaussian} over n cases.
     *
     * @throws IllegalArgumentException when an entry is not finite or a σ is negative
     */
    public static Estimate meanGaussian(double[] mean, double[] sigma, double[] truth, Bootstrap bootstrap) {
        Regression.requirePairs(truth, mean);
        Columns.requireSpread(truth.length, sigma);
        var scores = new double[truth.length];
        Arrays.setAll(scores, i -> gaussian(mean[i], sigma[i], truth[i]));
        return bootstrap.estimate(truth.length, times -> Weighted.mean(scores, times));
    }

    /**
     * The mean of {@link #quantiles} over n cases.
     *
     * @param quantiles [n][q]
     */
    public static Estimate meanQuantiles(double[] levels, double[][] quantiles, double[] truth, Bootstrap bootstrap) {
        requireRows("quantiles", quantiles, truth);
        var scores = new double[truth.length];
        Arrays.setAll(scores, i -> quantiles(levels, quantiles[i], truth[i]));
        return bootstrap.estimate(truth.length, times -> Weighted.mean(scores, times));
    }

    /**
     * The mean of {@link #ensemble} over n cases.
     *
     * @param samples [n][m]; m may differ between cases
     */
    public static Estimate meanEnsemble(double[][] samples, double[] truth, Bootstrap bootstrap) {
        requireRows("samples", samples, truth);
        var scores = new double[truth.length];
        Arrays.setAll(scores, i -> ensemble(samples[i], truth[i]));
        return bootstrap.estimate(truth.length, times -> Weighted.mean(scores, times));
    }

    private static void requireRows(String name, double[][] rows, double[] truth) {
        Columns.requireSameLength("rows of " + name, rows.length, "truths", truth.length);
        Columns.requireFinite("truth", truth);
        for (int i = 0; i < rows.length; i++) {
            if (rows[i].length == 0 || !Arrays.stream(rows[i]).allMatch(Double::isFinite)) {
                throw new IllegalArgumentException("The " + name + " of case " + i + " are " + Arrays.toString(rows[i])
                        + ". Give at least one, all finite.");
            }
        }
    }
}
