package org.cupel.surrogate.acquisition;

/**
 * Optimism under uncertainty: the score is −(mean − w σ), the upper confidence bound of the negated property.
 *
 * @param explorationWeight w, ≥ 0; 0 is greedy
 * @see <a href="https://arxiv.org/abs/0912.3995">Srinivas et al. 2010</a>
 */
public record LowerConfidenceBound(double explorationWeight) implements AcquisitionFunction {

    public LowerConfidenceBound {
        Settings.requireWeight(explorationWeight);
    }

    @Override
    public String name() {
        return "ucb";
    }

    @Override
    public double[] score(CandidatePool pool) {
        var scores = new double[pool.size()];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = explorationWeight * pool.sigma()[i] - pool.mean()[i];
        }
        return scores;
    }
}
