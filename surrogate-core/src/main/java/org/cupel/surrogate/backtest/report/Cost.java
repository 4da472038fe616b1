package org.cupel.surrogate.backtest.report;

import java.util.List;
import org.cupel.surrogate.backtest.Discovery;
import org.cupel.surrogate.backtest.RandomSearch;

/**
 * How dear a search was: the mean logarithm of its evaluations to half of the hits and to the share that was searched for, so
 * that ratios count and one slow search does not decide. Where the budget ended before, the rest is taken to be looked for at
 * random.
 */
public record Cost(int pool, int hits, int enough) {

    public double of(Discovery search) {
        int half = Math.min((hits + 1) / 2, enough);
        return (Math.log(evaluations(search, half)) + Math.log(evaluations(search, enough))) / 2;
    }

    /** Of each search, in their order. */
    public double[] of(List<Discovery> searches) {
        return searches.stream().mapToDouble(this::of).toArray();
    }

    private double evaluations(Discovery search, int wanted) {
        int found = search.foundAt().length;
        if (wanted <= found) {
            return search.evaluationsTo(wanted);
        }
        int asked = search.order().length;
        return asked + RandomSearch.evaluationsTo(wanted - found, pool - asked, hits - found);
    }
}
