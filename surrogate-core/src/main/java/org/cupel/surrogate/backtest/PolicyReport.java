package org.cupel.surrogate.backtest;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What a policy did over all seeds.
 *
 * @param searches one per seed, in the order of seeds
 * @param evaluationsTo [hits] evaluations to the k-th hit at index k − 1; infinite where searches ended before
 * @param curve hits over evaluations, one point per batch
 */
public record PolicyReport(
        String policy,
        List<Discovery> searches,
        List<Quartiles> evaluationsTo,
        List<CurvePoint> curve,
        Quartiles secondsPerDecision) {

    public PolicyReport {
        searches = List.copyOf(searches);
        evaluationsTo = List.copyOf(evaluationsTo);
        curve = List.copyOf(curve);
    }

    /**
     * @param searches one per seed
     * @param pool rows of the data set
     * @param hits among them
     */
    public static PolicyReport of(String policy, List<Discovery> searches, Plan plan, int pool, int hits) {
        List<Quartiles> evaluationsTo = new ArrayList<>();
        for (int k = 1; k <= hits; k++) {
            int wanted = k;
            evaluationsTo.add(over(searches, search -> {
                int evaluations = search.evaluationsTo(wanted);
                return evaluations == Integer.MAX_VALUE ? Double.POSITIVE_INFINITY : evaluations;
            }));
        }
        int longest = searches.stream()
                .mapToInt(search -> search.order().length)
                .max()
                .orElse(0);
        List<CurvePoint> curve = new ArrayList<>();
        for (int n = Math.min(plan.initial(), longest);
                n > 0;
                n = n == longest ? 0 : Math.min(n + plan.batch(), longest)) {
            int evaluations = n;
            curve.add(new CurvePoint(
                    n, over(searches, search -> search.foundWithin(evaluations)), (double) hits * evaluations / pool));
        }
        return new PolicyReport(policy, searches, evaluationsTo, curve, over(searches, Discovery::secondsPerDecision));
    }

    private static Quartiles over(List<Discovery> searches, ToDoubleFunction<Discovery> value) {
        return Quartiles.of(searches.stream().mapToDouble(value).toArray());
    }

    public Quartiles evaluationsToAll() {
        return evaluationsTo.get(evaluationsTo.size() - 1);
    }

    /** Half of the hits, rounded up. */
    public Quartiles evaluationsToHalf() {
        return evaluationsTo.get((evaluationsTo.size() + 1) / 2 - 1);
    }

    /**
     * How many times fewer evaluations than random choice needs on average for as many hits.
     *
     * @param pool rows of the data set
     */
    public double acceleration(int found, int pool) {
        return RandomSearch.evaluationsTo(found, pool, evaluationsTo.size())
                / evaluationsTo.get(found - 1).median();
    }
}
