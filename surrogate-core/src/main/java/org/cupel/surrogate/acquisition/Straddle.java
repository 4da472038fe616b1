package org.cupel.surrogate.acquisition;

/**
 * Where the border between below and above a threshold is least known: w σ − |mean − threshold|.
 *
 * @param threshold in the property's unit
 * @param schedule gives w; the authors take 1.96
 * @param round from 1
 * @see <a href="https://papers.nips.cc/paper/2005/hash/8e930496927757aac0dbd2438cb3f4f6-Abstract.html">Bryan et al. 2005</a>
 */
public record Straddle(double threshold, Schedule schedule, int round) implements AcquisitionFunction {

    public Straddle {
        Settings.requireFinite("reference", threshold);
        Settings.requireRound(round);
    }

    @Override
    public String name() {
        return "straddle";
    }

    @Override
    public double[] score(CandidatePool pool) {
        double weight = schedule.weight(round, pool.size());
        double[] mean = pool.mean();
        double[] sigma = pool.sigma();
        return RowScores.of(pool.size(), i -> weight * sigma[i] - Math.abs(mean[i] - threshold));
    }
}
