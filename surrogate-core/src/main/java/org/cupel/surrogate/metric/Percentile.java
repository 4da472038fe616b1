package org.cupel.surrogate.metric;

/** Quantiles of a sorted sample, linear between its values (type 7 of Hyndman and Fan 1996, NumPy's default). */
final class Percentile {

    private Percentile() {}

    /**
     * @param sorted ascending
     * @param share within 0 and 1
     * @return NaN of nothing
     */
    static double ofSorted(double[] sorted, double share) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double position = share * (sorted.length - 1);
        int below = (int) Math.floor(position);
        int above = Math.min(below + 1, sorted.length - 1);
        double rest = position - below;
        return rest == 0 ? sorted[below] : sorted[below] * (1 - rest) + sorted[above] * rest;
    }
}
