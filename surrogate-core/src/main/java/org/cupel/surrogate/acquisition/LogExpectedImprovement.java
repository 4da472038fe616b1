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
public record LogExpectedImprovement(double reference) implements AcquisitionFunction {

    public LogExpectedImprovement {
        Settings.requireFinite("reference", reference);
    }

    @Override
    public String name() {
        return "log-ei";
    }

    @Override
    public double[] score(CandidatePool pool) {
        var scores = new double[pool.size()];
        for (int i = 0; i < scores.length; i++) {
            double sigma = Math.max(pool.sigma()[i], SIGMA_FLOOR);
            double z = (reference - pool.mean()[i]) / sigma;
            scores[i] = Math.log(sigma) + NormalTail.logExpectedImprovement(z);
        }
        return scores;
    }
}
