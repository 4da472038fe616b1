package org.cupel.surrogate.acquisition;

import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.cupel.surrogate.split.StableHash;

/**
 * Takes one possible world for the truth: the negated prediction of one member of the ensemble, drawn by seed and round.
 *
 * <p>A pool without draws gets independent normal draws, each from a hash of seed, round and id, so that a candidate keeps
 * its draw whatever else is in the pool.
 *
 * @param round from 1; another round, or another place of a batch, is another draw
 * @see <a href="https://doi.org/10.1093/biomet/25.3-4.285">Thompson 1933</a>
 */
public record Thompson(long seed, int round) implements AcquisitionFunction {

    private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);
    private static final double HALF_A_STEP = 0x1.0p-54;

    public Thompson {
        Settings.requireRound(round);
    }

    @Override
    public String name() {
        return "thompson";
    }

    @Override
    public double[] score(CandidatePool pool) {
        return pool.draws().length == 0 ? ofNormals(pool) : ofMember(pool.draws());
    }

    private double[] ofMember(double[][] draws) {
        double position = new StableHash("thompson/" + seed).unitInterval("round " + round);
        double[] member = draws[(int) (position * draws.length)];
        return RowScores.of(member.length, i -> -member[i]);
    }

    private double[] ofNormals(CandidatePool pool) {
        var hash = new StableHash("thompson/" + seed + "/" + round);
        List<String> ids = pool.ids();
        double[] mean = pool.mean();
        double[] sigma = pool.sigma();
        return RowScores.of(pool.size(), i -> {
            double uniform = hash.unitInterval(ids.get(i)) + HALF_A_STEP;
            return -(mean[i] + sigma[i] * STANDARD.inverseCumulativeProbability(Math.min(uniform, Math.nextDown(1.0))));
        });
    }
}
