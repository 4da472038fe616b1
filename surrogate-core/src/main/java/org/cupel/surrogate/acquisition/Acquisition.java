package org.cupel.surrogate.acquisition;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Finds an acquisition function by the name that requests use. */
public final class Acquisition {

    private static final Map<String, Function<Settings, AcquisitionFunction>> BY_NAME = new TreeMap<>(Map.of(
            "log-ei", settings -> new LogExpectedImprovement(settings.reference()),
            "pi", settings -> new LogProbabilityOfImprovement(settings.reference()),
            "ucb", settings -> new LowerConfidenceBound(settings.explorationWeight()),
            "greedy", settings -> new GreedyMean(),
            "random", settings -> new SeededRandom(settings.seed())));

    private Acquisition() {}

    /** The known names, in alphabetical order. */
    public static List<String> names() {
        return List.copyOf(BY_NAME.keySet());
    }

    /** @throws IllegalArgumentException for an unknown name */
    public static AcquisitionFunction named(String name, Settings settings) {
        var maker = BY_NAME.get(name);
        if (maker == null) {
            throw new IllegalArgumentException(
                    "No acquisition function is named '" + name + "'. Use one of " + String.join(", ", names()) + ".");
        }
        return maker.apply(settings);
    }
}
