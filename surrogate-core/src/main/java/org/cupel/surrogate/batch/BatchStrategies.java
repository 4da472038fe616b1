package org.cupel.surrogate.batch;

import java.util.List;

/** Strategies by the names that requests use, with their usual settings. */
public final class BatchStrategies {

    private static final List<BatchStrategy> ALL =
            List.of(new TopScores(), new LocalPenalty(), new Medoids(), new Determinantal());

    private BatchStrategies() {}

    public static List<String> names() {
        return ALL.stream().map(BatchStrategy::name).toList();
    }

    /** @throws BatchRefusedException for an unknown name */
    public static BatchStrategy named(String name) {
        return ALL.stream()
                .filter(strategy -> strategy.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new BatchRefusedException(
                        "No batch strategy is named '" + name + "'. Use one of " + String.join(", ", names()) + "."));
    }
}
