package org.cupel.surrogate.acquisition;

/**
 * Says how much a candidate is worth looking at next. The property is minimised, and <b>a higher score is better</b>.
 *
 * <p>A score depends on the candidate's own row alone, never on the order of rows. Scores are finite while (reference −
 * mean) / sigma stays below 1e150. Gaussian functions take a sigma below {@link #SIGMA_FLOOR} for the floor, so that a
 * candidate without uncertainty still has a place in the order.
 */
public sealed interface AcquisitionFunction
        permits LogScore,
                ExpectedImprovement,
                LowerConfidenceBound,
                GreedyMean,
                SeededRandom,
                Thompson,
                LargestUncertainty,
                Straddle {

    /** 1e-6 of the property's unit: BoTorch's lower bound of the posterior variance, 1e-12, as a deviation. */
    double SIGMA_FLOOR = 1e-6;

    /** The name in requests and records: one of {@link Acquisition#names()}. */
    String name();

    /**
     * Scores every candidate; O(n).
     *
     * @return [n] scores, higher is better
     */
    double[] score(CandidatePool pool);
}
