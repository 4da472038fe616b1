package org.cupel.surrogate.prediction;

/**
 * The 10 %, 50 % and 90 % quantiles of a predicted property, in the property's unit.
 *
 * <p>A record of this type is finite and ordered; crossing quantiles are an error of the model, never repaired silently.
 */
public record Quantiles(double q10, double q50, double q90) {

    /** Standard normal 90 % quantile: (q90 − q10) of a normal distribution is twice this many standard deviations. */
    public static final double NORMAL_Q90 = 1.2815515655446004;

    /** @throws IllegalArgumentException when a quantile is not finite or the three are not in ascending order */
    public Quantiles {
        Finite.require("q10", q10);
        Finite.require("q50", q50);
        Finite.require("q90", q90);
        if (q10 > q50 || q50 > q90) {
            throw new IllegalArgumentException("Quantiles cross: q10 = " + q10 + ", q50 = " + q50 + ", q90 = " + q90
                    + ". Maybe the model's heads are read in the wrong order (q10, q50, q90).");
        }
    }

    /** The width of the central 80 % interval. */
    public double width() {
        return q90 - q10;
    }

    /** The standard deviation of the normal distribution that has this {@link #width()}. */
    public double sigma() {
        return width() / (2 * NORMAL_Q90);
    }
}
