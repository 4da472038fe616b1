package org.cupel.surrogate.governance;

import org.cupel.surrogate.metric.Estimate;
import org.cupel.surrogate.metric.Rate;

/**
 * What a gate looks at.
 *
 * @param note what a reader should know beside the numbers, a full sentence or empty
 */
record Measured(Estimate estimate, String note) {

    static Measured of(Estimate estimate) {
        return new Measured(estimate, "");
    }

    static Measured of(Rate rate) {
        return of(Estimate.of(rate));
    }

    static Measured nothing(String why) {
        return new Measured(Estimate.NONE, why);
    }
}
