package org.cupel.surrogate.acquisition;

/**
 * The logarithm of the probability of a value below a reference: log Φ((reference − mean) / σ).
 *
 * <p>With a stability threshold as reference this is the probability of feasibility, for "find all that satisfy".
 *
 * @param reference best value so far, or the threshold to get below, in the property's unit
 */
public record LogProbabilityOfImprovement(double reference) implements LogScore {

    public LogProbabilityOfImprovement {
        Settings.requireFinite("reference", reference);
    }

    @Override
    public String name() {
        return "pi";
    }

    @Override
    public double[] score(CandidatePool pool) {
        var objective = pool.objective();
        return RowScores.of(pool.size(), i -> NormalTail.logCdf(objective.standardised(i, reference)));
    }
}
