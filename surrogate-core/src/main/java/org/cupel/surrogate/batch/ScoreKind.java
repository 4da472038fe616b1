package org.cupel.surrogate.batch;

import org.cupel.surrogate.acquisition.AcquisitionFunction;
import org.cupel.surrogate.acquisition.LogScore;

/** How scores are weighed against nearness to what is already chosen. */
public enum ScoreKind {
    /** Logarithms of something positive: one less is e times less worth. */
    LOGARITHM,
    /** Any numbers: one standard deviation of the open scores less is e times less worth. */
    PLAIN;

    public static ScoreKind of(AcquisitionFunction function) {
        return function instanceof LogScore ? LOGARITHM : PLAIN;
    }
}
