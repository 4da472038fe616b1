package org.cupel.surrogate.acquisition;

/**
 * A score weighted by the probability that bounds hold: the sum of both logarithms. With log-EI inside it is the logarithm
 * of constrained expected improvement.
 *
 * @see <a href="https://proceedings.mlr.press/v32/gardner14.html">Gardner et al. 2014</a>
 */
public record Constrained(LogScore objective, Feasibility feasibility) implements LogScore {

    @Override
    public String name() {
        return "constrained-" + objective.name();
    }

    @Override
    public double[] score(CandidatePool pool) {
        double[] value = objective.score(pool);
        double[] feasible = feasibility.score(pool);
        return RowScores.of(value.length, i -> value[i] + feasible[i]);
    }
}
