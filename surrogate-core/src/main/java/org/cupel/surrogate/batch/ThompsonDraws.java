package org.cupel.surrogate.batch;

import org.cupel.surrogate.acquisition.CandidatePool;
import org.cupel.surrogate.acquisition.Thompson;

/**
 * Another possible world for every place of a batch.
 *
 * @see <a href="https://arxiv.org/abs/1706.01825">Hernández-Lobato et al. 2017, Parallel and Distributed Thompson Sampling</a>
 */
public final class ThompsonDraws implements Believer {

    private final CandidatePool pool;
    private final long seed;
    private int draw;

    /** @param firstDraw from 1; let campaigns go on counting, so that no draw comes twice */
    public ThompsonDraws(CandidatePool pool, long seed, int firstDraw) {
        this.pool = pool;
        this.seed = seed;
        draw = firstDraw;
    }

    @Override
    public double[] scores() {
        return new Thompson(seed, draw).score(pool);
    }

    @Override
    public void believe(int row) {
        draw++;
    }
}
