package org.cupel.surrogate.acquisition;

import java.util.List;

/**
 * The logarithm of the expected growth of the volume between front and reference, for the first two or three properties of
 * the pool; exact for independent normal predictions. O(k) per candidate for a front of k points.
 *
 * <p>Over a box [l, u] of what is not yet dominated the growth is Π (u − max(l, y)), whose expectation is the product of ψ(u)
 * − ψ(l), with ψ(t) = σ h((t − mean)/σ), the expected improvement below t.
 *
 * @see <a href="https://doi.org/10.1007/s10898-019-00798-7">Yang et al. 2019</a>
 */
public record LogExpectedHypervolumeImprovement(ParetoFront front) implements LogScore {

    public LogExpectedHypervolumeImprovement {
        if (front.objectives() == 0) {
            throw new IllegalArgumentException("The front has 0 objectives. Give the results of two or three.");
        }
    }

    @Override
    public String name() {
        return "log-ehvi";
    }

    @Override
    public double[] score(CandidatePool pool) {
        int objectives = front.objectives();
        for (int j = 0; j < objectives; j++) {
            pool.property(j);
        }
        List<PropertyColumn> columns = pool.properties().subList(0, objectives);
        var grid = BoxGrid.of(front);
        var scores = new double[pool.size()];
        RowScores.inRanges(scores.length, (from, to) -> {
            var growth = new HypervolumeGrowth(grid);
            for (int i = from; i < to; i++) {
                scores[i] = growth.log(columns, i);
            }
        });
        return scores;
    }
}
