package org.cupel.surrogate.acquisition;

import java.util.Arrays;

/** Exploitation only: the score is −mean. */
public record GreedyMean() implements AcquisitionFunction {

    @Override
    public String name() {
        return "greedy";
    }

    @Override
    public double[] score(CandidatePool pool) {
        return Arrays.stream(pool.mean()).map(mean -> -mean).toArray();
    }
}
