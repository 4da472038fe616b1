package org.cupel.surrogate.acquisition;

import java.util.List;

/**
 * The logarithm of the probability that all bounds hold, for "find all that satisfy": Σ log(Φ(b) − Φ(a)), accurate in the
 * tails. Errors of different properties count as independent; several bounds of one property must be given as one.
 *
 * @see <a href="https://arxiv.org/abs/1403.5607">Gelbart et al. 2014, Bayesian Optimization with Unknown Constraints</a>
 */
public record Feasibility(List<Bounds> bounds) implements LogScore {

    public Feasibility {
        bounds = List.copyOf(bounds);
        if (bounds.isEmpty()) {
            throw new IllegalArgumentException("There are 0 bounds. Give at least one property its bounds.");
        }
        long properties = bounds.stream().mapToInt(Bounds::property).distinct().count();
        if (properties < bounds.size()) {
            throw new IllegalArgumentException(
                    "A property has two pairs of bounds among " + bounds + ". Give each property one pair.");
        }
    }

    @Override
    public String name() {
        return "feasibility";
    }

    @Override
    public double[] score(CandidatePool pool) {
        var total = new double[pool.size()];
        for (Bounds bound : bounds) {
            var column = pool.property(bound.property());
            RowScores.inRanges(total.length, (from, to) -> {
                for (int i = from; i < to; i++) {
                    total[i] += bound.logProbability(column, i);
                }
            });
        }
        return total;
    }
}
