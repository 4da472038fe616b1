package org.cupel.surrogate.acquisition;

/**
 * Optimism under uncertainty: the score is −(mean − w σ), the upper confidence bound of the negated property.
 *
 * @param schedule gives w, ≥ 0; 0 is greedy
 * @param round from 1
 * @see <a href="https://arxiv.org/abs/0912.3995">Srinivas et al. 2010</a>
 */
public record LowerConfidenceBound(Schedule schedule, int round) implements AcquisitionFunction {

    public LowerConfidenceBound {
        Settings.requireRound(round);
    }

    /** The same weight in every round. */
    public LowerConfidenceBound(double explorationWeight) {
        this(new Schedule.Constant(explorationWeight), 1);
    }

    @Override
    public String name() {
        return "ucb";
    }

    @Override
    public double[] score(CandidatePool pool) {
        double weight = schedule.weight(round, pool.size());
        double[] mean = pool.mean();
        double[] sigma = pool.sigma();
        return RowScores.of(pool.size(), i -> weight * sigma[i] - mean[i]);
    }
}
