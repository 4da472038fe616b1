package org.cupel.surrogate.acquisition;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Finds an acquisition function by the name that requests use. */
public final class Acquisition {

    private static final Map<String, Known> BY_NAME = new TreeMap<>(Map.ofEntries(
            known("ei", s -> new ExpectedImprovement(s.reference()), Need.REFERENCE),
            known("log-ei", s -> new LogExpectedImprovement(s.reference()), Need.REFERENCE),
            known("pi", s -> new LogProbabilityOfImprovement(s.reference()), Need.REFERENCE),
            known("ucb", s -> new LowerConfidenceBound(s.exploration(), s.round()), Need.EXPLORATION_WEIGHT),
            known(
                    "straddle",
                    s -> new Straddle(s.reference(), s.exploration(), s.round()),
                    Need.REFERENCE,
                    Need.EXPLORATION_WEIGHT),
            known("feasibility", s -> new Feasibility(s.bounds()), Need.BOUNDS),
            known(
                    "constrained-log-ei",
                    s -> new Constrained(new LogExpectedImprovement(s.reference()), new Feasibility(s.bounds())),
                    Need.REFERENCE,
                    Need.BOUNDS),
            known("log-ehvi", s -> new LogExpectedHypervolumeImprovement(s.front()), Need.FRONT),
            known(
                    "constrained-log-ehvi",
                    s -> new Constrained(new LogExpectedHypervolumeImprovement(s.front()), new Feasibility(s.bounds())),
                    Need.FRONT,
                    Need.BOUNDS),
            known(
                    "log-ei-per-cost",
                    s -> new CostAware(new LogExpectedImprovement(s.reference()), s.costWeight()),
                    Need.REFERENCE,
                    Need.COSTS),
            known(
                    "feasibility-per-cost",
                    s -> new CostAware(new Feasibility(s.bounds()), s.costWeight()),
                    Need.BOUNDS,
                    Need.COSTS),
            known("thompson", s -> new Thompson(s.seed(), s.round()), Need.SEED),
            known("uncertainty", s -> new LargestUncertainty()),
            known("greedy", s -> new GreedyMean()),
            known("random", s -> new SeededRandom(s.seed()), Need.SEED)));

    private Acquisition() {}

    /** The known names, in alphabetical order. */
    public static List<String> names() {
        return List.copyOf(BY_NAME.keySet());
    }

    /** @throws IllegalArgumentException for an unknown name, or settings that lack what the function needs */
    public static AcquisitionFunction named(String name, Settings settings) {
        return find(name).maker().apply(settings);
    }

    /** @throws IllegalArgumentException for an unknown name */
    public static Set<Need> needs(String name) {
        return find(name).needs();
    }

    private static Known find(String name) {
        var known = BY_NAME.get(name);
        if (known == null) {
            throw new IllegalArgumentException(
                    "No acquisition function is named '" + name + "'. Use one of " + String.join(", ", names()) + ".");
        }
        return known;
    }

    private static Map.Entry<String, Known> known(
            String name, Function<Settings, AcquisitionFunction> maker, Need... needs) {
        var set = EnumSet.noneOf(Need.class);
        set.addAll(List.of(needs));
        return Map.entry(name, new Known(Set.copyOf(set), maker));
    }

    private record Known(Set<Need> needs, Function<Settings, AcquisitionFunction> maker) {}
}
