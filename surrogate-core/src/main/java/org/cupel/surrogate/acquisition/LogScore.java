package org.cupel.surrogate.acquisition;

/** A score that is the logarithm of something positive, so that probabilities multiply and costs divide by sums. */
public sealed interface LogScore extends AcquisitionFunction
        permits LogExpectedImprovement,
                LogProbabilityOfImprovement,
                LogExpectedHypervolumeImprovement,
                Feasibility,
                Constrained,
                CostAware {}
