package org.cupel.surrogate.drift;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * The population stability index: Σ (q − p) ln(q/p) over ten quantile bins of the reference, p and q the shares of the
 * reference and of the current values in a bin. Below 0.1 is usually called stable, above 0.2 a large change.
 *
 * <p>Half a case is added to every bin of both sides, so that an empty bin gives a finite index. Without drift the index
 * is not 0: times nm/(n + m) it is distributed as χ² with one degree of freedom less than there are bins (Yurdakul and
 * Naranjo 2020, doi:10.21314/JRMV.2020.227).
 *
 * @param value NaN when a side is empty
 * @param bins that the reference allows, at most ten, plus one beyond a lump at either end
 * @param n reference values
 * @param m current values
 */
public record PopulationStability(double value, int bins, int n, int m) {

    private static final int BINS = 10;
    private static final double SMOOTHING = 0.5;

    /**
     * @param reference [n], finite
     * @param current [m], finite
     */
    public static PopulationStability of(double[] reference, double[] current) {
        int n = reference.length;
        int m = current.length;
        if (n == 0 || m == 0) {
            return new PopulationStability(Double.NaN, 0, n, m);
        }
        var bins = QuantileBins.of(reference, BINS);
        int[] before = bins.counts(reference);
        int[] now = bins.counts(current);
        double sum = 0;
        for (int bin = 0; bin < bins.count(); bin++) {
            double p = share(before[bin], n, bins.count());
            double q = share(now[bin], m, bins.count());
            sum += (q - p) * Math.log(q / p);
        }
        return new PopulationStability(sum, bins.count(), n, m);
    }

    /**
     * What the index exceeds by chance, without drift, with a given probability.
     *
     * @param probability between 0 and 1
     */
    public double byChance(double probability) {
        return bins < 2
                ? Double.NaN
                : ChiSquaredDistribution.of(bins - 1).inverseSurvivalProbability(probability) * (1.0 / n + 1.0 / m);
    }

    private static double share(int count, int cases, int bins) {
        return (count + SMOOTHING) / (cases + SMOOTHING * bins);
    }
}
