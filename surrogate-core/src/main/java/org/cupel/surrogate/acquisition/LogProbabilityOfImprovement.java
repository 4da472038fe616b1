package org.cupel.surrogate.acquisition;

/**
 * The logarithm of the probability of a value below a reference: log Φ((reference − mean) / σ).
 *
 * <p>With a stability threshold as reference this is the probability of feasibility, for "find all that satisfy".
 *
 * @param reference best value so far, or the threshold to get below, in the property's unit
 */
public record LogProbabilityOfImprovement(double reference) implements AcquisitionFunction {

    public LogProbabilityOfImprovement {
        Settings.requireFinite("reference", reference);
    }

    @Override
    public String name() {
        return "pi";
    }

    @Override
    public double[] score(CandidatePool pool) {
        var scores = new double[pool.size()];
        for (int i = 0; i < scores.length; i++) {
            double sigma = Math.max(pool.sigma()[i], SIGMA_FLOOR);
            scores[i] = NormalTail.logCdf((reference - pool.mean()[i]) / sigma);
        }
        return scores;
    }
}
