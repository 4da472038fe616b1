package org.cupel.workbench.backtest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cupel.surrogate.backtest.Discovery;
import org.cupel.surrogate.backtest.Policy;
import org.cupel.surrogate.backtest.report.Cost;
import org.cupel.surrogate.backtest.report.Round;
import org.cupel.surrogate.backtest.report.Setup;
import org.cupel.surrogate.backtest.report.Verdict;

/**
 * Plays policies against each other and leaves out the worse half again and again while seeds are added, so that most
 * searches are spent on those that may win. Successive halving: Jamieson and Talwalkar, AISTATS 2016, arXiv:1502.07943.
 * Random choice stays to the end, since it costs nothing.
 */
final class Tournament {

    /** Fewer say nothing of a policy. */
    private static final int FEWEST_SEEDS = 4;

    private final Searches searches;
    private final List<Long> seeds;
    private final Cost cost;
    private final boolean halving;
    private final Map<String, List<Discovery>> played = new LinkedHashMap<>();
    private final List<Round> rounds = new ArrayList<>();

    /** @param halving whether policies are left out on the way; otherwise all are played over all seeds */
    Tournament(Searches searches, List<Long> seeds, Cost cost, boolean halving) {
        this.searches = searches;
        this.seeds = seeds;
        this.cost = cost;
        this.halving = halving;
    }

    /** Over as many seeds as a policy was kept for. */
    Map<String, List<Discovery>> play(List<Policy> policies) throws IOException, InterruptedException {
        List<Policy> left = new ArrayList<>(policies);
        for (int count = first(policies.size()); ; count = Math.min(seeds.size(), 2 * count)) {
            played.putAll(searches.play(left, seeds.subList(0, count)));
            List<String> names = left.stream().map(Policy::name).toList();
            List<String> out = count == seeds.size() ? List.of() : worse(names);
            rounds.add(new Round(count, names, out));
            left.removeIf(policy -> out.contains(policy.name()));
            if (count == seeds.size()) {
                return played;
            }
        }
    }

    List<Round> rounds() {
        return List.copyOf(rounds);
    }

    /** As many halvings as leave two policies, and doublings as end with all seeds. */
    private int first(int policies) {
        int count = seeds.size();
        for (int left = policies - 1; halving && left > 2 && count / 2 >= FEWEST_SEEDS; left = (left + 1) / 2) {
            count = (count + 1) / 2;
        }
        return count;
    }

    private List<String> worse(List<String> names) {
        List<String> ranked = names.stream()
                .filter(name -> !name.equals(Setup.RANDOM))
                .sorted(Comparator.comparingDouble(name -> Verdict.mean(cost.of(played.get(name)))))
                .toList();
        return ranked.subList(Math.max(Math.min(2, ranked.size()), (ranked.size() + 1) / 2), ranked.size());
    }
}
