package org.cupel.surrogate.acquisition;

import java.util.List;

/**
 * What acquisition functions may ask for; each takes what it needs.
 *
 * @param reference best value so far, or the threshold to get below, in the property's unit
 * @param exploration how much uncertainty counts
 * @param round of the campaign, from 1; for schedules and Thompson's draws
 * @param seed of random and Thompson's draws
 * @param bounds of properties, for feasibility
 * @param front of two or three objectives, or {@link ParetoFront#NONE}
 * @param costWeight w in log score − w log cost, ≥ 0
 */
public record Settings(
        double reference,
        Schedule exploration,
        int round,
        long seed,
        List<Bounds> bounds,
        ParetoFront front,
        double costWeight) {

    public Settings {
        requireFinite("reference", reference);
        requireRound(round);
        bounds = List.copyOf(bounds);
    }

    /**
     * Round 1, no bounds, no front, cost weight 1.
     *
     * @param explorationWeight ≥ 0, the same in every round
     */
    public Settings(double reference, double explorationWeight, long seed) {
        this(reference, new Schedule.Constant(explorationWeight), 1, seed, List.of(), ParetoFront.NONE, 1);
    }

    public Settings withExploration(Schedule schedule, int inRound) {
        return new Settings(reference, schedule, inRound, seed, bounds, front, costWeight);
    }

    public Settings withBounds(List<Bounds> ofProperties) {
        return new Settings(reference, exploration, round, seed, ofProperties, front, costWeight);
    }

    public Settings withFront(ParetoFront known) {
        return new Settings(reference, exploration, round, seed, bounds, known, costWeight);
    }

    public Settings withCostWeight(double weight) {
        return new Settings(reference, exploration, round, seed, bounds, front, weight);
    }

    static void requireFinite(String name, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    name + " is " + value + ". Give the best value so far or a threshold, in the property's unit.");
        }
    }

    static void requireWeight(double weight) {
        if (!Double.isFinite(weight) || weight < 0) {
            throw new IllegalArgumentException(
                    "exploration_weight is " + weight + ". Give a finite number, at least 0.");
        }
    }

    static void requireRound(int round) {
        if (round < 1) {
            throw new IllegalArgumentException("round is " + round + ". Count rounds from 1.");
        }
    }
}
