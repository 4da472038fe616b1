package org.cupel.surrogate.backtest.report;

import java.util.Arrays;
import java.util.List;
import org.cupel.surrogate.backtest.Discovery;
import org.cupel.surrogate.backtest.Quartiles;
import org.cupel.surrogate.backtest.RandomSearch;

/**
 * How many times fewer evaluations a policy needs (acceleration), and how many times more hits it has after as many
 * (enhancement), beside random choice on average and beside greedy choice seed by seed. Rohr et al., Chem. Sci. 11, 2696
 * (2020), doi:10.1039/C9SC05999G.
 *
 * @param greedy searches of the greedy baseline over the same seeds; empty when it was not played
 */
record Factors(List<Discovery> ours, List<Discovery> greedy, int pool, int hits) {

    /** Seeds that both have played: both begin with the same. */
    private int common() {
        return Math.min(ours.size(), greedy.size());
    }

    Versus acceleration(int found) {
        double[] own = evaluations(ours, found);
        double[] theirs = evaluations(greedy, found);
        double random = RandomSearch.evaluationsTo(found, pool, hits);
        boolean ended = Arrays.stream(theirs).anyMatch(Double::isInfinite);
        double[] atLeast = new double[theirs.length];
        Arrays.setAll(atLeast, i -> Double.isInfinite(theirs[i]) ? greedy.get(i).order().length : theirs[i]);
        return new Versus(
                Finite.orNull(median(own)),
                Resampling.factor(own.length, false, seeds -> random / median(own, seeds)),
                greedy.isEmpty()
                        ? null
                        : Resampling.factor(common(), ended, seeds -> median(atLeast, seeds) / median(own, seeds)));
    }

    /** Where half of our searches have found so many. */
    Versus enhancement(int found) {
        double evaluations = median(evaluations(ours, found));
        if (!Double.isFinite(evaluations)) {
            return new Versus(null, null, null);
        }
        int at = (int) Math.ceil(evaluations);
        double[] own = within(ours, at);
        double[] theirs = within(greedy, at);
        double random = (double) hits * at / pool;
        return new Versus(
                (double) at,
                Resampling.factor(own.length, false, seeds -> mean(own, seeds) / random),
                greedy.isEmpty()
                        ? null
                        : Resampling.factor(common(), false, seeds -> mean(own, seeds) / mean(theirs, seeds)));
    }

    static double[] evaluations(List<Discovery> searches, int found) {
        return searches.stream()
                .mapToDouble(search -> search.evaluationsTo(found))
                .map(evaluations -> evaluations == Integer.MAX_VALUE ? Double.POSITIVE_INFINITY : evaluations)
                .toArray();
    }

    private static double[] within(List<Discovery> searches, int evaluations) {
        return searches.stream()
                .mapToDouble(search -> search.foundWithin(evaluations))
                .toArray();
    }

    private static double median(double[] values) {
        return Quartiles.of(values).median();
    }

    private static double median(double[] values, int[] seeds) {
        return median(Arrays.stream(seeds).mapToDouble(i -> values[i]).toArray());
    }

    private static double mean(double[] values, int[] seeds) {
        return Arrays.stream(seeds).mapToDouble(i -> values[i]).average().orElse(Double.NaN);
    }
}
