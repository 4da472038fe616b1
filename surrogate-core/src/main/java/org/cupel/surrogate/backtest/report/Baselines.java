package org.cupel.surrogate.backtest.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cupel.surrogate.backtest.Discovery;
import org.cupel.surrogate.backtest.Policies;
import org.cupel.surrogate.backtest.Policy;
import org.cupel.surrogate.goal.Goal;

/** Plays random and greedy choice beside policies, where they are not among them. */
public final class Baselines {

    private Baselines() {}

    /** Plays policies over the seeds of a setup. */
    @FunctionalInterface
    public interface Player {

        /** @return searches by the names of the policies, in the order of seeds */
        Map<String, List<Discovery>> play(Setup setup, List<Policy> policies) throws IOException, InterruptedException;
    }

    /**
     * What was played.
     *
     * @param setup with the budget of the greedy baseline
     * @param searches by policy, in the order of seeds
     */
    public record Played(Setup setup, Map<String, List<Discovery>> searches) {}

    /** The policies and random choice, then greedy choice: how far it goes depends on how long the policies took. */
    public static Played beside(List<Policy> policies, Goal goal, Setup setup, Player player)
            throws IOException, InterruptedException {
        List<Policy> first = new ArrayList<>(policies);
        if (!named(policies, Setup.RANDOM)) {
            first.add(Policies.named(Setup.RANDOM, goal));
        }
        Map<String, List<Discovery>> played = new LinkedHashMap<>(player.play(setup, first));
        if (named(policies, Policies.greedy())) {
            return new Played(setup, played);
        }
        Setup last = setup.withGreedyBeside(policies.stream()
                .filter(policy -> !policy.name().equals(Setup.RANDOM))
                .flatMap(policy -> played.get(policy.name()).stream())
                .toList());
        played.putAll(player.play(last, List.of(Policies.named(Policies.greedy(), goal))));
        return new Played(last, played);
    }

    private static boolean named(List<Policy> policies, String name) {
        return policies.stream().anyMatch(policy -> policy.name().equals(name));
    }
}
