package org.cupel.surrogate.metric;

/**
 * A measured number with the size of the sample behind it and its 95 % interval.
 *
 * @param n sample size
 * @param value NaN when the sample does not define it, e.g. a correlation of constants
 * @param low95 lower end of the interval, NaN when the sample does not define one
 * @param high95 upper end
 */
public record Estimate(int n, double value, double low95, double high95) {

    /** What was not measured. */
    public static final Estimate NONE = undefined(0);

    /** A share with its exact interval; of no cases, undefined. */
    public static Estimate of(Rate rate) {
        return rate.isDefined() ? new Estimate(rate.n(), rate.value(), rate.low95(), rate.high95()) : NONE;
    }

    /** How many times better than chance; n counts the draws. */
    public static Estimate of(Enrichment enrichment) {
        return Double.isNaN(enrichment.factor())
                ? undefined(enrichment.precision().n())
                : new Estimate(
                        enrichment.precision().n(), enrichment.factor(), enrichment.low95(), enrichment.high95());
    }

    /** A number without an interval, such as a count. */
    public static Estimate exact(int n, double value) {
        return new Estimate(n, value, value, value);
    }

    static Estimate undefined(int n) {
        return new Estimate(n, Double.NaN, Double.NaN, Double.NaN);
    }

    public boolean isDefined() {
        return !Double.isNaN(value);
    }
}
