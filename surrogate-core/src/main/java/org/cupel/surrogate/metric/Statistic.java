package org.cupel.surrogate.metric;

/**
 * A number with the size of the sample behind it.
 *
 * @param n sample size
 * @param value NaN when the sample does not define it, e.g. a correlation of constants
 */
public record Statistic(int n, double value) {

    public boolean isDefined() {
        return !Double.isNaN(value);
    }
}
