package org.cupel.surrogate.acquisition;

import java.util.List;
import org.cupel.surrogate.split.StableHash;

/**
 * Uniform in [0, 1) from a hash of seed and id, so a candidate keeps its score whatever else is in the pool and in
 * whatever order it comes.
 */
public record SeededRandom(long seed) implements AcquisitionFunction {

    @Override
    public String name() {
        return "random";
    }

    @Override
    public double[] score(CandidatePool pool) {
        var hash = new StableHash("random/" + seed);
        List<String> ids = pool.ids();
        return RowScores.of(pool.size(), i -> hash.unitInterval(ids.get(i)));
    }
}
