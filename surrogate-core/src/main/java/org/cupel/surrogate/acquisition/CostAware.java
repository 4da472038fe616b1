package org.cupel.surrogate.acquisition;

/**
 * A score per cost: log score − w log cost. With w = 1 and log-EI inside it is the logarithm of expected improvement per
 * unit cost.
 *
 * @param costWeight w, ≥ 0; 0 leaves costs out
 * @see <a href="https://arxiv.org/abs/1206.2944">Snoek et al. 2012, section 3.2</a>
 */
public record CostAware(LogScore objective, double costWeight) implements LogScore {

    public CostAware {
        if (!Double.isFinite(costWeight) || costWeight < 0) {
            throw new IllegalArgumentException("cost_weight is " + costWeight + ". Give a finite number, at least 0.");
        }
    }

    @Override
    public String name() {
        return objective.name() + "-per-cost";
    }

    @Override
    public double[] score(CandidatePool pool) {
        double[] costs = pool.costs();
        if (costs.length != pool.size()) {
            throw new IllegalArgumentException(
                    "The pool has no costs. Add one per candidate with withCosts, such as its number of atoms.");
        }
        double[] value = objective.score(pool);
        return RowScores.of(value.length, i -> value[i] - costWeight * Math.log(costs[i]));
    }
}
