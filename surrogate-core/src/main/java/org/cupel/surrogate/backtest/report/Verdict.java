package org.cupel.surrogate.backtest.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cupel.surrogate.backtest.Discovery;

/**
 * Which policy a tournament recommends, and how sure that is.
 *
 * @param sure the least of the probabilities against the others; null with nobody to compare with
 * @param statement the same in words
 * @param others best first
 * @param rounds who was played over how many seeds
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Verdict(String recommended, Double sure, String statement, List<Comparison> others, List<Round> rounds) {

    /** An interval that leaves out 1 on either side. */
    private static final double CLEAR = 0.975;

    /** One policy wins on all of five seeds by chance once in sixteen times, on six once in thirty-two. */
    private static final int FEWEST_SEEDS = 6;

    private static final String EQUAL = "no difference seen";

    /**
     * @param seeds that both have played
     * @param probabilityBetter that the recommended one needs fewer evaluations, by drawing seeds again
     * @param evaluationsRatio evaluations of the other one over those of the recommended one, geometric mean over seeds
     * @param seen "better", "no difference seen", or "left out early" of one that looked worse over too few seeds to say
     */
    public record Comparison(
            String policy, int seeds, double probabilityBetter, Factor evaluationsRatio, String seen) {}

    public static Verdict of(Map<String, List<Discovery>> played, Cost cost, List<Round> rounds) {
        Map<String, double[]> costs = new LinkedHashMap<>();
        played.forEach((name, searches) -> costs.put(name, cost.of(searches)));
        int most = costs.values().stream().mapToInt(own -> own.length).max().orElse(0);
        String best = costs.entrySet().stream()
                .filter(entry -> entry.getValue().length == most)
                .min(Comparator.comparingDouble(entry -> mean(entry.getValue())))
                .orElseThrow()
                .getKey();
        List<Comparison> others = new ArrayList<>();
        costs.forEach((name, own) -> {
            if (!name.equals(best)) {
                others.add(compare(name, own, costs.get(best)));
            }
        });
        others.sort(Comparator.comparingDouble(other -> other.evaluationsRatio().value() == null
                ? 0
                : other.evaluationsRatio().value()));
        Double sure = others.stream()
                .map(Comparison::probabilityBetter)
                .min(Comparator.naturalOrder())
                .orElse(null);
        return new Verdict(best, sure, statement(best, others), others, rounds);
    }

    /** The arithmetic mean. */
    public static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(Double.NaN);
    }

    private static Comparison compare(String name, double[] own, double[] best) {
        int common = Math.min(own.length, best.length);
        double[] drawn = Resampling.drawn(common, seeds -> difference(own, best, seeds));
        double better = 0;
        for (double difference : drawn) {
            better += difference > 0 ? 1 : difference == 0 ? 0.5 : 0;
        }
        double probability = better / drawn.length;
        return new Comparison(
                name,
                common,
                probability,
                Resampling.factor(common, false, seeds -> Math.exp(difference(own, best, seeds))),
                seen(probability, common, common < best.length));
    }

    private static String seen(double probability, int seeds, boolean leftOut) {
        if (probability < CLEAR || seeds < FEWEST_SEEDS && !leftOut) {
            return EQUAL;
        }
        return seeds < FEWEST_SEEDS ? "left out early" : "better";
    }

    private static double difference(double[] own, double[] best, int[] seeds) {
        double sum = 0;
        for (int seed : seeds) {
            sum += own[seed] - best[seed];
        }
        return sum / seeds.length;
    }

    private static String statement(String best, List<Comparison> others) {
        List<String> equal = others.stream()
                .filter(other -> other.seen().equals(EQUAL))
                .map(other ->
                        String.format(Locale.ROOT, "%s (%.0f %%)", other.policy(), 100 * other.probabilityBetter()))
                .toList();
        if (others.isEmpty()) {
            return best + " was played alone.";
        }
        if (equal.isEmpty()) {
            return String.format(
                    Locale.ROOT,
                    "Take %s: it needs fewer evaluations than the others, the closest with a probability of"
                            + " %.1f %%.",
                    best,
                    100
                            * others.stream()
                                    .mapToDouble(Comparison::probabilityBetter)
                                    .min()
                                    .orElse(1));
        }
        return "Take " + best + ", though no difference is seen between it and " + String.join(", ", equal)
                + "; in brackets the probability that " + best + " is better. More --seeds may tell.";
    }
}
