package org.cupel.surrogate.acquisition;

/**
 * The logarithm of the expected improvement below a reference: log(σ h(z)) with z = (reference − mean) / σ.
 *
 * <p>Expected improvement itself underflows to zero for most of a large pool and leaves it unordered; its logarithm does
 * not.
 *
 * @param reference best value so far, or the threshold to get below, in the property's unit
 * @see <a href="https://arxiv.org/abs/2310.20708">Ament et al. 2023, Unexpected Improvements to Expected Improvement</a>
 */
public record LogExpectedImprovement(double reference) implements LogScore {

    public LogExpectedImprovement {
        Settings.requireFinite("reference", reference);
    }

    @Override
    public String name() {
        return "log-ei";
    }

    @Override
    public double[] score(CandidatePool pool) {
        var objective = pool.objective();
        return RowScores.of(
                pool.size(),
                i -> Math.log(objective.spread(i))
                        + NormalTail.logExpectedImprovement(objective.standardised(i, reference)));
    }
}
