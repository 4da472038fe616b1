package org.cupel.surrogate.acquisition;

/** Exploration only: the score is sigma, in the property's unit. */
public record LargestUncertainty() implements AcquisitionFunction {

    @Override
    public String name() {
        return "uncertainty";
    }

    @Override
    public double[] score(CandidatePool pool) {
        return pool.sigma().clone();
    }
}
