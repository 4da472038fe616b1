package org.cupel.surrogate.acquisition;

import java.util.Arrays;

/**
 * What a model says of one property of every candidate; lower is better, so a property to maximise comes {@link #negated()}.
 *
 * @param mean [n] predicted value, in the property's unit
 * @param sigma [n] standard deviation of the prediction (total uncertainty), same unit, ≥ 0
 */
public record PropertyColumn(double[] mean, double[] sigma) {

    /**
     * The arrays are kept, not copied: a pool may hold millions.
     *
     * @throws IllegalArgumentException when lengths differ
     */
    public PropertyColumn {
        if (mean.length != sigma.length) {
            throw new IllegalArgumentException("Columns differ in length: " + mean.length + " means, " + sigma.length
                    + " sigmas. Give one of each per candidate.");
        }
    }

    /** The same property with its sign turned, so that what was to be maximised is minimised; means are copied. */
    public PropertyColumn negated() {
        return new PropertyColumn(Arrays.stream(mean).map(value -> -value).toArray(), sigma);
    }

    public int size() {
        return mean.length;
    }

    /** Sigma of a candidate, at least {@link AcquisitionFunction#SIGMA_FLOOR}. */
    double spread(int candidate) {
        return Math.max(sigma[candidate], AcquisitionFunction.SIGMA_FLOOR);
    }

    /** How many deviations a value lies above the mean of a candidate. */
    double standardised(int candidate, double value) {
        return (value - mean[candidate]) / spread(candidate);
    }
}
